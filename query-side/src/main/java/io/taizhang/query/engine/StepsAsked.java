package io.taizhang.query.engine;

import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of a row: the facts that changed it, and how.
 *
 * @param figure only those that changed this component; null for all that changed something
 * @param alsoIn a unit whose facts are told too, though it is out of reach: one that shows the row to others; null for none
 * @param insider whether facts that are told inside the office only are among them
 * @param from only what was recorded, or occurred, later; null from the beginning
 * @param to what was recorded, or had occurred, by then; null for everything
 * @param after only facts behind this position
 * @param before only facts before this position
 */
public record StepsAsked(
        String view,
        String key,
        @Nullable String figure,
        Reach reach,
        @Nullable String alsoIn,
        boolean insider,
        @Nullable Instant from,
        @Nullable Instant to,
        Time time,
        @Nullable Long after,
        @Nullable Long before,
        boolean newestFirst,
        int limit) {}
