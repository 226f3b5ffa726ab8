package io.taizhang.command.fund;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes and goes, in fen, at the end of each day. What is entered late counts from the day it happened on: the
 * sum of everything may be there and yet not have been there then.
 */
final class RunningBalance {
    private final TreeMap<LocalDate, Long> changes = new TreeMap<>();
    private long fen;

    /** @param fen negative for what goes */
    void enter(LocalDate day, long fen) {
        this.fen = Math.addExact(this.fen, fen);
        changes.merge(day, fen, Math::addExact);
    }

    /** What may go on a day without there being less than nothing on it or on any later one; 0 or more. */
    long freeFrom(LocalDate day) {
        long balance = fen;
        long least = fen;
        for (long change : changes.tailMap(day, false).descendingMap().values()) {
            balance = Math.subtractExact(balance, change);
            least = Math.min(least, balance);
        }
        return Math.max(0, least);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunningBalance balance && fen == balance.fen && changes.equals(balance.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }
}
