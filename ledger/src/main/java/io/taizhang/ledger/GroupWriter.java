package io.taizhang.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Gathers what the process's commands want to append, and stores each group by one call, made by one of those who wait for
 * it. While one group is being stored the next one gathers by itself, so groups grow with the load; see {@link Pace} for
 * what is waited for.
 *
 * <p>Two lanes take turns: while the database stores the group of one, the other's has been sent already, so neither the
 * processors nor the disk wait for the way between. The database's lock keeps their commits in order.
 */
final class GroupWriter implements AutoCloseable {
    static final int LANES = 2;

    private final GroupQueue queue;
    private final List<Lane> lanes;
    private final Duration timeout;

    /** @param stored told the last position of each group, before the group is answered */
    GroupWriter(LedgerSettings settings, InstantSource clock, LongConsumer stored) {
        AtomicLong lostAt = new AtomicLong(System.nanoTime());
        this.lanes = Stream.generate(() -> new Lane(
                        new GroupStore(new WriterConnection(settings, lostAt), settings.bornAs(), clock, stored)))
                .limit(LANES)
                .toList();
        this.queue = new GroupQueue(settings.queueLimit(), settings.groupLimit(), lanes);
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
        Group group = queue.offer(waiting);
        while (group != null || !waiting.isAnswered()) {
            if (group != null) {
                store(group);
            }
            group = waiting.await(queue, timeout);
        }
        return waiting.answer();
    }

    private void store(Group group) {
        boolean interrupted = Thread.interrupted();
        long begun = System.nanoTime();
        try {
            group.lane().store(group.members());
        } finally {
            queue.stored(group, Duration.ofNanos(System.nanoTime() - begun));
            group.members().forEach(Waiting::wake);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How many commands wait for their group to begin. */
    int waiting() {
        return queue.size();
    }

    /** Refuses what waits, lets the groups under way end, and closes the lanes. */
    @Override
    public void close() {
        queue.close();
        queue.awaitAllFree(timeout);
        lanes.forEach(Lane::close);
    }
}
