package io.taizhang.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Gathers what the process's commands want to append, and stores each group by one call. While one group is being
 * stored the next one gathers by itself, so groups grow with the load; see {@link Pace} for what is waited for.
 */
final class GroupWriter implements AutoCloseable {
    private static final Duration IDLE_CHECK = Duration.ofMillis(200);

    private final GroupQueue queue;
    private final int groupLimit;
    private final Duration timeout;
    private final GroupStore store;
    private final Thread thread;
    private Pace pace = Pace.AT_ONCE;
    private volatile boolean closed;

    /** @param stored told the last position of each group, on the writer's thread, before the group is answered */
    GroupWriter(LedgerSettings settings, InstantSource clock, LongConsumer stored) {
        this.queue = new GroupQueue(settings.queueLimit());
        this.groupLimit = settings.groupLimit();
        this.timeout = settings.timeout();
        this.store = new GroupStore(new WriterConnection(settings), clock, stored);
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
        List<Waiting> group = queue.take(groupLimit, pace, IDLE_CHECK);
        group.removeIf(waiting -> !waiting.take());
        if (!group.isEmpty()) {
            long begun = System.nanoTime();
            store.append(group);
            pace = Pace.after(group.size(), queue.size(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private void refuseTheRest() {
        queue.takeAll().stream()
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
