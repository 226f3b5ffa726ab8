package io.taizhang.query.engine;

import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a view as they stood at an instant; in the order of their keys.
 *
 * @param unit that unit and all below it, as it stood then; null for all
 * @param key the only row that the reader reads; null where it reads all
 * @param insider whether rows that are for the eyes of the office only are among them
 */
public record PastRowsAsked(
        String view,
        Reach reach,
        @Nullable String unit,
        @Nullable String key,
        boolean insider,
        Instant instant,
        Time time,
        int page,
        int size) {}
