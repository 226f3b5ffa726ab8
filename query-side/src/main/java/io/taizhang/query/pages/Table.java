package io.taizhang.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list as a page shows it.
 *
 * @param id of its section
 * @param trouble a key of the pages' texts for why it cannot be shown; null where it can
 * @param sums one for each column, under all rows that match; empty where there is nothing to sum
 * @param total of all rows that match
 * @param narrowed whether filters or a search are on, so that nothing found is not nothing there
 * @param nowOnly whether the page stands in the past and this list cannot
 * @param begin the command that makes the first row, where the reader may issue it
 */
public record Table(
        String id,
        String view,
        @Nullable String trouble,
        List<Head> heads,
        List<Line> lines,
        List<Cell> sums,
        String total,
        long position,
        @Nullable Paging paging,
        String q,
        String sort,
        List<Filter.Field> fields,
        boolean narrowed,
        String unfiltered,
        List<Export> exports,
        boolean nowOnly,
        String empty,
        @Nullable Action begin) {

    /**
     * @param href sorts by it; null where it cannot be sorted by
     * @param sorted {@code ascending}, {@code descending}; null where the list is not in its order
     */
    public record Head(
            String title,
            boolean numeric,
            boolean always,
            @Nullable String href,
            @Nullable String sorted) {}

    /** @param row that it was written from, for pages that set it in their own way */
    public record Line(String key, List<Cell> cells, ObjectNode row) {}

    /** @param previous null on the first page, as {@code next} is on the last */
    public record Paging(
            String from,
            String to,
            @Nullable String previous,
            @Nullable String next) {}

    public record Export(String format, String href) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean isSummed() {
        return sums.stream().anyMatch(cell -> cell != Cell.NOTHING);
    }
}
