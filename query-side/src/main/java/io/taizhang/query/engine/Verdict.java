package io.taizhang.query.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuilt generation compares with the live one.
 *
 * @param differing how many rows differ; null where there was nothing to compare with
 * @param differences the first of them
 */
record Verdict(@Nullable Long differing, List<Difference> differences) {
    static final Verdict NOTHING_TO_COMPARE = new Verdict(null, List.of());
}
