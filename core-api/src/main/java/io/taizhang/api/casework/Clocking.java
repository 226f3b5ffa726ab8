package io.taizhang.api.casework;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step does to the clocks of its case.
 *
 * @param countsAt the moment the step counts at: when it was handed in, not when it is said to have happened
 * @param stops the clock that the step ends; null where none ran
 * @param starts the clock that it sets going; null where none does, as in a case that was entered late
 */
public record Clocking(
        Instant countsAt,
        @Nullable ClockRun stops,
        @Nullable ClockRun starts) {

    /** A step handed in longer than this after it happened sets its case aside. */
    public static final Duration PROMPT = Duration.ofSeconds(60);

    /** Whether it ended the clock before its time was over. A clock that was not runs out, as it would have without the step. */
    public boolean inTime() {
        return stops != null && countsAt.isBefore(stops.dueAt());
    }
}
