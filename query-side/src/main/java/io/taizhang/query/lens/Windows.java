package io.taizhang.query.lens;

import io.taizhang.ledger.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When facts were recorded, seen from the end of the day that something was due on then.
 *
 * @param earlier more than seven days (of 24 hours) before
 * @param lastWeek within seven days before, but not within the last
 * @param lastDay within 24 hours before
 * @param afterDue then or later
 */
public record Windows(long earlier, long lastWeek, long lastDay, long afterDue) {
    static final Windows NONE = new Windows(0, 0, 0, 0);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration WEEK = Duration.ofDays(7);

    /** The end of a day, Asia/Shanghai. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
    }

    Windows oneAt(Instant recordedAt, LocalDate dueOn) {
        Instant due = endOf(dueOn);
        if (!recordedAt.isBefore(due)) {
            return new Windows(earlier, lastWeek, lastDay, afterDue + 1);
        }
        if (!recordedAt.isBefore(due.minus(DAY))) {
            return new Windows(earlier, lastWeek, lastDay + 1, afterDue);
        }
        return recordedAt.isBefore(due.minus(WEEK))
                ? new Windows(earlier + 1, lastWeek, lastDay, afterDue)
                : new Windows(earlier, lastWeek + 1, lastDay, afterDue);
    }

    long inTheLastSevenDays() {
        return lastWeek + lastDay;
    }

    long beforeDue() {
        return earlier + lastWeek + lastDay;
    }
}
