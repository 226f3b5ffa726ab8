package io.taizhang.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Gathers what the process's commands want to append, and stores each group by one call. While one group is being
 * stored the next one gathers by itself, so groups grow with the load and nobody waits for a group to fill.
 */
final class GroupWriter implements AutoCloseable {
    private static final long IDLE_CHECK_MILLIS = 200;

    private final BlockingQueue<Waiting> queue;
    private final int groupLimit;
    private final Duration timeout;
    private final GroupStore store;
    private final LongConsumer stored;
    private final Thread thread;
    private volatile boolean closed;

    /** @param stored told the last position of each group, on the writer's thread */
    GroupWriter(LedgerSettings settings, InstantSource clock, LongConsumer stored) {
        this.queue = new ArrayBlockingQueue<>(settings.queueLimit());
        this.groupLimit = settings.groupLimit();
        this.timeout = settings.timeout();
        this.store = new GroupStore(new WriterConnection(settings), clock);
        this.stored = stored;
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::run);
    }

    /**
     * Appends one command's entries, all or none.
     *
     * @throws LedgerUnavailableException where nothing was appended: the queue is full, the store away or too slow
     * @throws OutcomeUnknownException where they may have been appended or not
     * @throws KeyAlreadyUsedException where an event of the same id is stored
     * @throws org.axonframework.modelling.command.ConcurrencyException where the stream has gone on
     */
    Appended append(List<Entry> entries) {
        Waiting waiting = new Waiting(entries);
        if (closed || !queue.offer(waiting)) {
            throw new LedgerUnavailableException(
                    closed ? "The ledger is closed" : "Too many commands are waiting to be appended");
        }
        return waiting.await(timeout);
    }

    /** How many commands wait for their group to begin. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        try {
            while (!closed) {
                gather();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            refuseTheRest();
            store.close();
        }
    }

    private void gather() throws InterruptedException {
        Waiting first = queue.poll(IDLE_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<Waiting> group = new ArrayList<>();
        group.add(first);
        queue.drainTo(group, groupLimit - 1);
        group.removeIf(waiting -> !waiting.take());
        if (!group.isEmpty()) {
            store.append(group).ifPresent(stored::accept);
        }
    }

    private void refuseTheRest() {
        List<Waiting> rest = new ArrayList<>();
        queue.drainTo(rest);
        rest.stream()
                .filter(Waiting::take)
                .forEach(waiting -> waiting.failed(new LedgerUnavailableException("The ledger is closed")));
    }

    /** Stores the group under way and refuses what is behind it. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
