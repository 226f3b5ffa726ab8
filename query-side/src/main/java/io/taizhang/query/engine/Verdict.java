package io.taizhang.query.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuilt generation compares with the live one.
 *
 * @param position at which both were compared; null where there was nothing to compare with
 * @param differing how many rows differ; null where there was nothing to compare with
 * @param looked how many of those the components were counted in
 * @param components in how many of those rows each differs, the most frequent first
 * @param onlyLive components that only the live rows have, since this build's rows have another shape: not compared
 * @param onlyRebuilt likewise
 * @param rows the first of the rows that differ
 */
record Verdict(
        @Nullable Long position,
        @Nullable Long differing,
        long looked,
        List<Count> components,
        List<String> onlyLive,
        List<String> onlyRebuilt,
        List<Difference> rows) {
    static final Verdict NOTHING_TO_COMPARE = new Verdict(null, null, 0, List.of(), List.of(), List.of(), List.of());

    /** @param path without the places in lists: {@code $.lines[*].paidFen} */
    record Count(String path, long rows) {}
}
