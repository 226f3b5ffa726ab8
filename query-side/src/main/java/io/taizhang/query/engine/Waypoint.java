package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row of a roll-up as it stood at some position.
 *
 * @param position all facts up to here are folded into it
 * @param doc null where there was no row
 * @param rowPosition of the fact that changed it last
 */
record Waypoint(String key, long position, @Nullable String doc, long rowPosition) {}
