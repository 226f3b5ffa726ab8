package io.taizhang.command.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the deadlines stand, for all processes together.
 *
 * @param running the clocks that run
 * @param due those of them whose hour has come
 * @param nextAt the earliest hour of all; past where one is due; null where none runs
 * @param failure why clocks do not fire, or one of them does not; null where all is well
 */
public record DeadlinesState(
        long running,
        long due,
        @Nullable Instant nextAt,
        @Nullable String failure) {}
