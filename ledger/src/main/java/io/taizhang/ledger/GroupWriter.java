package io.taizhang.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Gathers what the process's commands want to append, and stores each group by one call. While one group is being
 * stored the next one gathers by itself, so groups grow with the load; see {@link Pace} for what is waited for.
 *
 * <p>Two lanes take turns: while the database stores the group of one, the other's has been sent already, so neither the
 * processors nor the disk wait for the way between. The database's lock keeps their commits in order.
 */
final class GroupWriter implements AutoCloseable {
    private static final int LANES = 2;

    private final GroupQueue queue;
    private final List<WriterLane> lanes;
    private final LedgerSettings settings;

    /** @param stored told the last position of each group, on a writer's thread, before the group is answered */
    GroupWriter(LedgerSettings settings, InstantSource clock, LongConsumer stored) {
        this.settings = settings;
        this.queue = new GroupQueue(settings.queueLimit());
        AtomicInteger underWay = new AtomicInteger();
        AtomicLong lostAt = new AtomicLong(System.nanoTime());
        this.lanes = Stream.generate(() -> new WriterLane(
                        queue,
                        settings.groupLimit(),
                        new GroupStore(new WriterConnection(settings, lostAt), clock, stored),
                        underWay))
                .limit(LANES)
                .toList();
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
        queue.offer(waiting);
        return waiting.await(settings.timeout());
    }

    /** How many commands wait for their group to begin. */
    int waiting() {
        return queue.size();
    }

    /** Stores the groups under way and refuses what is behind them. */
    @Override
    public void close() {
        queue.close();
        lanes.forEach(lane -> lane.awaitEnd(settings.timeout()));
    }
}
