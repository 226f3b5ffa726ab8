package io.taizhang.query.engine;

import java.util.List;
import java.util.Map;

/**
 * Some rows of a view.
 *
 * @param total of all rows that match
 * @param position up to which the view is folded
 * @param totals of amounts and counts, over all rows that match
 */
public record RowPage(
        List<FoundRow> items, int page, int size, long total, long position, Map<String, Number> totals) {}
