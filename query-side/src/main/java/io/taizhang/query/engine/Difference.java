package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row that differs between two generations of a view, as JSON; null where one generation has none.
 *
 * @param livePosition of the fact that changed the live row last
 */
record Difference(
        String key,
        @Nullable String live,
        @Nullable String rebuilt,
        @Nullable Long livePosition,
        @Nullable Long rebuiltPosition) {}
