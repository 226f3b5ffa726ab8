package io.taizhang.query.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a view, in which order.
 *
 * @param unit that unit and all below it; null for all within reach
 * @param filters components and the text they are to equal
 * @param q to be found in the name or title, whatever its case; null for all
 * @param page 0 is the first
 * @param size rows of a page, 1 to {@value #LARGEST_PAGE}
 * @param sort a component, {@code -} before it for descending; null for the order of the keys
 */
public record RowsAsked(
        String view,
        Reach reach,
        @Nullable String unit,
        Map<String, String> filters,
        @Nullable String q,
        int page,
        int size,
        @Nullable String sort) {
    public static final int LARGEST_PAGE = 500;

    public RowsAsked {
        filters = Map.copyOf(filters);
    }
}
