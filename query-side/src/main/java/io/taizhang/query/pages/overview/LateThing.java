package io.taizhang.query.pages.overview;

import io.taizhang.query.pages.Countdown;

/**
 * Something that should have been done by now.
 *
 * @param kind {@code task}, {@code finding} or {@code case}
 * @param where of which unit, and what else tells it from others
 */
record LateThing(String kind, String key, String title, String where, String href, Countdown time) {}
