package io.taizhang.ledger;

import java.time.Duration;
import java.util.List;

/** A way to the database with a connection of its own. Used by one thread at a time: whoever leads the group it stores. */
final class Lane {
    private final GroupStore store;
    private Pace pace = Pace.AT_ONCE;
    private long freeSince = System.nanoTime();

    Lane(GroupStore store) {
        this.store = store;
    }

    /** Answers each of the group. */
    void store(List<Waiting> group) {
        store.append(group);
    }

    /** How many it waits for before it takes a group. */
    int expected() {
        return pace.expected();
    }

    /** @return nanoseconds for which somebody who came at {@code since} waits for others; none left where not positive */
    long patience(long since) {
        long begun = since - freeSince > 0 ? since : freeSince;
        return pace.patience().toNanos() - (System.nanoTime() - begun);
    }

    /**
     * @param about all commands that wait, are being stored or were just answered
     */
    void isFree(int about, Duration took) {
        pace = Pace.after(about, took);
        freeSince = System.nanoTime();
    }

    void close() {
        store.close();
    }
}
