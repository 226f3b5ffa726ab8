package io.taizhang.query.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Answers questions about the live rows of views. */
public final class Rows {
    /** Rows held at once while all are read. */
    private static final int FETCHED = 500;

    private static final RowMapper<FoundRow> ROW = (row, number) -> new FoundRow(
            row.getString(1), row.getString(2), row.getLong(3), units(row.getArray(4)), row.getObject(5, Long.class));

    private static final String ONE = """
            select r.key, r.doc::text, r.position, r.units, p.from_position
            from views.view_row r join views.view_state s using (view, generation)
            left join views.view_parked p using (view, generation, key)
            where s.view = ? and r.key = ? and r.doc is not null
            """;

    private static final String TEXTS = """
            select r.key, r.doc ->> ? from views.view_row r join views.view_state s using (view, generation)
            where s.view = ? and r.key = any(?) and r.doc is not null and coalesce(r.doc ->> 'internal', 'false') = 'false'
            """;

    private final Views views;
    private final ViewTables tables;

    public Rows(Views views, ViewTables tables) {
        this.views = views;
        this.tables = tables;
    }

    static List<String> units(@Nullable Array units) throws SQLException {
        return units == null ? List.of() : List.of((String[]) units.getArray());
    }

    /** @throws QueryRefusal where the view is unknown or not built yet, or cannot be filtered or sorted so */
    public RowPage find(RowsAsked asked) {
        FoldedView<?> view = views.get(asked.view());
        RowQuery query = new RowQuery(view, asked);
        return Objects.requireNonNull(tables.reading().execute(status -> page(view, asked, query)));
    }

    /**
     * How many rows match; page, size and order do not count.
     *
     * @throws QueryRefusal where the view is unknown or not built yet, or cannot be filtered so
     */
    public long count(RowsAsked asked) {
        FoldedView<?> view = views.get(asked.view());
        RowQuery query = new RowQuery(view, asked);
        state(view);
        return tables.jdbc()
                .sql(query.count())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * All rows that match, one after another, as they stand at one instant; page and size do not count.
     *
     * @param reader is told the position they stand at, and then given the rows
     * @throws QueryRefusal where the view is unknown or not built yet, or cannot be filtered or sorted so
     */
    public void each(RowsAsked asked, LongFunction<Consumer<FoundRow>> reader) {
        FoldedView<?> view = views.get(asked.view());
        RowQuery query = new RowQuery(view, asked);
        tables.exporting().executeWithoutResult(status -> {
            Consumer<FoundRow> rows = reader.apply(state(view).position());
            tables.jdbc()
                    .sql(query.all())
                    .withFetchSize(FETCHED)
                    .params(query.parameters())
                    .query((RowCallbackHandler) row -> rows.accept(ROW.mapRow(row, 0)));
        });
    }

    private RowPage page(FoldedView<?> view, RowsAsked asked, RowQuery query) {
        ViewState state = state(view);
        List<FoundRow> items = tables.jdbc()
                .sql(query.page())
                .params(query.parameters())
                .param(asked.size())
                .param((long) asked.page() * asked.size())
                .query(ROW)
                .list();
        Totals totals = tables.jdbc()
                .sql(query.totals())
                .params(query.parameters())
                .query((row, number) -> totals(view, row))
                .single();
        return new RowPage(items, asked.page(), asked.size(), totals.rows(), state.position(), totals.sums());
    }

    private record Totals(long rows, Map<String, Number> sums) {}

    private static Totals totals(FoldedView<?> view, ResultSet row) throws SQLException {
        Map<String, Number> sums = new LinkedHashMap<>();
        int column = 2;
        for (String name : view.summed()) {
            sums.put(name, row.getBigDecimal(column++));
        }
        return new Totals(row.getLong(1), sums);
    }

    /** @throws QueryRefusal where the view is unknown or not built yet */
    public Optional<FoundRow> find(String view, String key) {
        state(views.get(view));
        return tables.jdbc().sql(ONE).params(view, key).query(ROW).optional();
    }

    /**
     * What a component says in some rows, by their keys; rows that are not there, are internal or do not say it are absent.
     * For what things are called where others name them: it is read whoever asks.
     */
    public Map<String, String> texts(String view, Collection<String> keys, String component) {
        Map<String, String> texts = new HashMap<>();
        tables.jdbc()
                .sql(TEXTS)
                .params(component, views.get(view).name(), keys.toArray(String[]::new))
                .query((RowCallbackHandler) row -> {
                    if (row.getString(2) != null) {
                        texts.put(row.getString(1), row.getString(2));
                    }
                });
        return texts;
    }

    private ViewState state(FoldedView<?> view) {
        return tables.states()
                .find(view.name())
                .orElseThrow(() -> new QueryRefusal(Refused.VIEW_NOT_READY, view.name()));
    }
}
