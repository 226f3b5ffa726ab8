package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param doc JSON; null is a tombstone
 * @param unitPath of the row, or of what it was before it was removed; null where it belongs to no unit
 * @param position of the fact that changed the row last
 */
public record StoredRow(
        String view,
        long generation,
        String key,
        @Nullable String doc,
        @Nullable String unitPath,
        long position) {}
