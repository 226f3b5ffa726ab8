package io.taizhang.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Gathers what the process's commands want to append, and stores each group by one call, made by one of those who wait for
 * it. While one group is being stored the next one gathers by itself, so groups grow with the load; see {@link Pace} for
 * what is waited for.
 *
 * <p>There is one connection for all. A second one would only wait for the database's lock, which keeps commits in order,
 * and halve the groups: with few clients that cost a quarter of what can be appended.
 */
final class GroupWriter implements AutoCloseable {
    private final GroupQueue queue;
    private final GroupStore store;
    private final Duration timeout;

    /** @param stored told the last position of each group, before the group is answered */
    GroupWriter(LedgerSettings settings, InstantSource clock, LongConsumer stored) {
        this.store = new GroupStore(new WriterConnection(settings), settings.bornAs(), clock, stored);
        this.queue = new GroupQueue(settings.queueLimit(), settings.groupLimit());
        this.timeout = settings.timeout();
    }

    /**
     * Appends one command's entries, all or none. The calling thread may store those of others with them; an interrupt
     * reaches it only after that.
     *
     * @throws LedgerUnavailableException where nothing was appended: the queue is full, the store away or too slow
     * @throws OutcomeUnknownException where they may have been appended or not
     * @throws KeyAlreadyUsedException where an event of the same id is stored
     * @throws org.axonframework.modelling.command.ConcurrencyException where the stream has gone on
     */
    Appended append(List<Entry> entries) {
        Waiting waiting = new Waiting(entries);
        List<Waiting> group = queue.offer(waiting);
        while (group != null || !waiting.isAnswered()) {
            if (group != null) {
                store(group);
            }
            group = waiting.await(queue, timeout);
        }
        return waiting.answer();
    }

    private void store(List<Waiting> group) {
        boolean interrupted = Thread.interrupted();
        long begun = System.nanoTime();
        try {
            store.append(group);
        } finally {
            queue.stored(Duration.ofNanos(System.nanoTime() - begun));
            group.forEach(Waiting::wake);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How many commands wait for their group to begin. */
    int waiting() {
        return queue.size();
    }

    /** Refuses what waits, and lets the group under way end. */
    @Override
    public void close() {
        queue.close();
        queue.awaitIdle(timeout);
        store.close();
    }
}
