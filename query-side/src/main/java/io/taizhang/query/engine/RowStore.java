package io.taizhang.query.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of views in PostgreSQL, many at a time. */
final class RowStore {
    /** Row by row through the primary key, whatever the planner believes of a table that was filled a moment ago. */
    private static final String LOAD = """
            select r.view, r.generation, r.key, r.doc::text, r.unit_path, r.position
            from unnest(?::text[], ?::bigint[], ?::text[]) as wanted(view, generation, key)
            cross join lateral (
                select * from views.view_row
                where view = wanted.view and generation = wanted.generation and key = wanted.key offset 0
            ) r
            """;

    private static final String STORE = """
            insert into views.view_row (view, generation, key, doc, unit_path, position)
            select view, generation, key, doc::jsonb, unit_path, position
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as changed(view, generation, key, doc, unit_path, position)
            on conflict (view, generation, key) do update
                set doc = excluded.doc, unit_path = excluded.unit_path, position = excluded.position
            """;

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RowId(String view, long generation, String key) {}

    List<StoredRow> load(Collection<RowId> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LOAD)
                .param(wanted.stream().map(RowId::view).toArray(String[]::new))
                .param(wanted.stream().map(RowId::generation).toArray(Long[]::new))
                .param(wanted.stream().map(RowId::key).toArray(String[]::new))
                .query((row, number) -> new StoredRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)))
                .list();
    }

    void store(Collection<StoredRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(STORE)
                .param(rows.stream().map(StoredRow::view).toArray(String[]::new))
                .param(rows.stream().map(StoredRow::generation).toArray(Long[]::new))
                .param(rows.stream().map(StoredRow::key).toArray(String[]::new))
                .param(rows.stream().map(StoredRow::doc).toArray(String[]::new))
                .param(rows.stream().map(StoredRow::unitPath).toArray(String[]::new))
                .param(rows.stream().map(StoredRow::position).toArray(Long[]::new))
                .update();
    }

    void dropAllBut(String view, Collection<Long> generations) {
        Long[] kept = generations.toArray(Long[]::new);
        for (String table : List.of("view_change", "view_row", "view_parked")) {
            jdbc.sql("delete from views." + table + " where view = ? and generation <> all(?)")
                    .params(view, kept)
                    .update();
        }
    }

    void drop(String view, long generation) {
        for (String table : List.of("view_change", "view_row", "view_parked")) {
            jdbc.sql("delete from views." + table + " where view = ? and generation = ?")
                    .params(view, generation)
                    .update();
        }
    }
}
