package io.taizhang.ledger;

import java.time.Duration;

/**
 * What a lane waits for before it stores a group. Callers who just had their answer tend to come back at once, and a group
 * with them costs hardly more than one without; a little patience brings them together. Much patience would leave the
 * database idle. A lone caller is never kept waiting.
 *
 * @param expected commands: as many as were being stored or waited when the lane's last group ended
 * @param patience an eighth of what the last group took, and never more than a millisecond
 */
record Pace(int expected, Duration patience) {
    static final Pace AT_ONCE = new Pace(1, Duration.ZERO);
    private static final Duration LONGEST = Duration.ofMillis(1);

    /**
     * @param stored commands of the lane's last group
     * @param others commands that wait or that other lanes are storing
     */
    static Pace after(int stored, int others, Duration took) {
        Duration eighth = took.dividedBy(8);
        return new Pace(stored + others, eighth.compareTo(LONGEST) < 0 ? eighth : LONGEST);
    }
}
