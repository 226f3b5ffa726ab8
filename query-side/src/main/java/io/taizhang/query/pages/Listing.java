package io.taizhang.query.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a view: declared once by a controller, read for each page by {@link Lists}.
 *
 * <pre>{@code
 * private static final Listing PROJECTS = Listing.of("renovation-spending")
 *         .columns(text("title").linked("/renovation/{projectId}").always(), unit("unitId"), money("paidFen").always())
 *         .filters(choice("stage", Stage.class), number("year"))
 *         .sorted("-year")
 *         .begins("renovation/include-in-plan", "renovation.none");
 * }</pre>
 *
 * @param id of its section on the page
 * @param sort a component, {@code -} before it for descending; the order in which it stands until another is chosen
 * @param where components and what they always equal
 * @param begun the command that makes its first row; null for none
 * @param empty a key of the pages' texts: what will stand here
 * @param size rows of a page
 */
public record Listing(
        String view,
        String id,
        List<Column> columns,
        List<Filter> filters,
        @Nullable String sort,
        Map<String, String> where,
        @Nullable String begun,
        String empty,
        int size) {
    private static final int ROWS = 40;

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        where = Map.copyOf(where);
    }

    public static Listing of(String view) {
        return new Listing(view, "list", List.of(), List.of(), null, Map.of(), null, "list.none", ROWS);
    }

    public Listing columns(Column... all) {
        return new Listing(view, id, List.of(all), filters, sort, where, begun, empty, size);
    }

    public Listing filters(Filter... all) {
        return new Listing(view, id, columns, List.of(all), sort, where, begun, empty, size);
    }

    public Listing sorted(String component) {
        return new Listing(view, id, columns, filters, component, where, begun, empty, size);
    }

    /** A list within a page of something else: it has no filters of its own and is not turned over. */
    public Listing within(String section) {
        return new Listing(view, section, columns, List.of(), sort, where, begun, empty, size);
    }

    public Listing where(String component, String value) {
        Map<String, String> all = new LinkedHashMap<>(where);
        all.put(component, value);
        return new Listing(view, id, columns, filters, sort, all, begun, empty, size);
    }

    public Listing without(String... paths) {
        List<Column> left = new ArrayList<>(columns);
        left.removeIf(column -> List.of(paths).contains(column.path()));
        return new Listing(view, id, left, filters, sort, where, begun, empty, size);
    }

    /**
     * @param command that makes the first row: {@code renovation/include-in-plan}
     * @param key of the sentence that says what will stand here
     */
    public Listing begins(@Nullable String command, String key) {
        return new Listing(view, id, columns, filters, sort, where, command, key, size);
    }

    public Listing rows(int most) {
        return new Listing(view, id, columns, filters, sort, where, begun, empty, most);
    }
}
