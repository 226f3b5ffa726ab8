package io.taizhang.ledger;

import java.time.Duration;

/**
 * What a lane waits for before it takes a group. Callers who just had their answer tend to come back at once, and a group
 * with them costs hardly more than one without; a little patience brings them together. Much patience would leave the
 * database idle. A lone caller is never kept waiting.
 *
 * @param expected commands: the lane's share of all that were about when its last group ended
 * @param patience a quarter of what the last group took, and never more than a millisecond
 */
record Pace(int expected, Duration patience) {
    static final Pace AT_ONCE = new Pace(1, Duration.ZERO);
    private static final Duration LONGEST = Duration.ofMillis(1);

    /**
     * @param about commands that were just stored, that wait, or that the other lane is storing
     * @param took the lane's last group
     */
    static Pace after(int about, Duration took) {
        Duration quarter = took.dividedBy(4);
        return new Pace(Math.ceilDiv(about, GroupWriter.LANES), quarter.compareTo(LONGEST) < 0 ? quarter : LONGEST);
    }
}
