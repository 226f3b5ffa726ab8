package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param doc JSON; null is a tombstone
 * @param position of the fact that changed the row last
 */
public record StoredRow(
        String view, long generation, String key, @Nullable String doc, long position) {}
