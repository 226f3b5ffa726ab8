package io.taizhang.ledger;

import java.time.Duration;

/**
 * What is waited for before a group is taken. Callers who just had their answer tend to come back at once, and a group
 * with them costs hardly more than one without; a little patience brings them together. Much patience would leave the
 * database idle. A lone caller is never kept waiting.
 *
 * @param expected commands: all that were about when the last group ended
 * @param patience a quarter of what the last group took, and never more than a millisecond
 */
record Pace(int expected, Duration patience) {
    static final Pace AT_ONCE = new Pace(1, Duration.ZERO);
    private static final Duration LONGEST = Duration.ofMillis(1);

    /**
     * @param about commands that were just stored or that wait
     * @param took the last group
     */
    static Pace after(int about, Duration took) {
        Duration quarter = took.dividedBy(4);
        return new Pace(about, quarter.compareTo(LONGEST) < 0 ? quarter : LONGEST);
    }
}
