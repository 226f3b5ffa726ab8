package io.taizhang.query.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is answered.
 *
 * @param doc JSON, personal values sealed
 * @param position of the fact that changed it last
 * @param units above it and its own, topmost first; empty where it belongs to none
 * @param parkedFrom the position of the fact that could not be folded, from where the row stands still; null mostly
 */
public record FoundRow(
        String key,
        String doc,
        long position,
        List<String> units,
        @Nullable Long parkedFrom) {}
