package io.taizhang.query.pages.overview;

import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Published;
import org.jspecify.annotations.Nullable;

/**
 * One of the figures at the top of the page.
 *
 * @param bad whether it says that something is late
 * @param note what it is held against: open tasks, the contracts' sum; empty for nothing
 * @param published what the unit itself has published for it; null where it has not
 * @param spark its last ninety days; null where they cannot be told
 */
record Headline(
        Figure figure,
        boolean bad,
        String note,
        @Nullable Published published,
        @Nullable Spark spark) {}
