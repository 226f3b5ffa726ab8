package io.taizhang.query.engine;

import io.taizhang.query.View.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue of views.
 *
 * @param key the row's first component, which names what a row is about: {@code projectId}
 * @param position up to which it is folded; null while it is built for the first time
 * @param parked rows that stand still because a fact could not be folded
 */
public record ViewInfo(
        String name,
        Title title,
        String key,
        List<String> filters,
        @Nullable Long position,
        long parked) {}
