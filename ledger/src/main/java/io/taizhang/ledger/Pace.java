package io.taizhang.ledger;

import java.time.Duration;

/**
 * What the writer waits for before it stores a group. Callers who just had their answer tend to come back at once. Stored
 * without them, the callers fall into two halves that wait for each other's disk writes; a little patience brings them
 * together. A lone caller is never kept waiting.
 *
 * @param expected commands: as many as were being stored or waited when the last group ended
 * @param patience half of what the last group took, and never more than a millisecond
 */
record Pace(int expected, Duration patience) {
    static final Pace AT_ONCE = new Pace(1, Duration.ZERO);
    private static final Duration LONGEST = Duration.ofMillis(1);

    static Pace after(int stored, int waiting, Duration took) {
        Duration half = took.dividedBy(2);
        return new Pace(stored + waiting, half.compareTo(LONGEST) < 0 ? half : LONGEST);
    }
}
