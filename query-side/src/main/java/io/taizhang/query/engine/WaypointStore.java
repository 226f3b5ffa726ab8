package io.taizhang.query.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waypoints in PostgreSQL. Only those of the live generation of a view are ever found. */
final class WaypointStore {
    private static final RowMapper<Mark> MARK = (row, number) -> new Mark(
            row.getLong(1),
            row.getLong(2),
            row.getObject(3, OffsetDateTime.class).toInstant());

    private static final String NEAREST = """
            select w.generation, w.position, w.latest_occurred
            from views.view_waypoint w join views.view_state s using (view, generation)
            where w.view = ? and s.shape = ? and w.position <= ? and w.latest_occurred <= coalesce(?::timestamptz, 'infinity')
            order by w.position desc limit 1
            """;

    private static final String ROW = """
            select key, doc::text, row_position, position, broken from views.view_waypoint_row
            where view = ? and generation = ? and key = ? and position <= ? and (not broken or not ?)
            order by position desc limit 1
            """;

    private static final String ROWS = """
            select distinct on (key) key, doc::text, row_position, position, broken from views.view_waypoint_row
            where view = ? and generation = ? and position <= ? order by key, position desc
            """;

    private static final String STORE_ROWS = """
            insert into views.view_waypoint_row (view, generation, position, key, doc, row_position, broken)
            select ?, ?, ?, key, doc::jsonb, row_position, false
            from unnest(?::text[], ?::text[], ?::bigint[]) as changed(key, doc, row_position)
            """;

    private static final String STORE_BROKEN = """
            insert into views.view_waypoint_row (view, generation, position, key, row_position, broken)
            select ?, ?, ?, key, 0, true from unnest(?::text[]) as broken(key)
            on conflict (view, generation, key, position) do update set doc = null, row_position = 0, broken = true
            """;

    private final JdbcClient jdbc;

    WaypointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That there are waypoints here.
     *
     * @param latestOccurred when the last of the facts up to here happened
     */
    record Mark(long generation, long position, Instant latestOccurred) {}

    /** The rows at a mark, and which of them have no waypoint any more. */
    record Stored(Waypoint row, boolean broken) {}

    /** @param occurredBy where every fact up to the mark is to have happened by then */
    Optional<Mark> nearest(FoldedView<?> view, long upTo, @Nullable Instant occurredBy) {
        return jdbc.sql(NEAREST)
                .params(
                        view.name(),
                        view.fingerprint(),
                        upTo,
                        occurredBy == null ? null : occurredBy.atOffset(ZoneOffset.UTC))
                .query(MARK)
                .optional();
    }

    /** A row at a mark, or where its fold failed since, the last one before that. */
    Optional<Waypoint> row(FoldedView<?> view, String key, Mark mark) {
        Optional<Stored> row = row(view, key, mark, false);
        if (row.isEmpty()) {
            return Optional.of(new Waypoint(key, mark.position(), null, 0));
        }
        return row.get().broken()
                ? row(view, key, mark, true).map(Stored::row)
                : row.map(Stored::row).map(it -> new Waypoint(key, mark.position(), it.doc(), it.rowPosition()));
    }

    private Optional<Stored> row(FoldedView<?> view, String key, Mark mark, boolean whole) {
        return jdbc.sql(ROW)
                .params(view.name(), mark.generation(), key, mark.position(), whole)
                .query((row, number) -> stored(row))
                .optional();
    }

    private static Stored stored(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Stored(
                new Waypoint(row.getString(1), row.getLong(4), row.getString(2), row.getLong(3)), row.getBoolean(5));
    }

    List<Stored> rows(FoldedView<?> view, Mark mark) {
        return jdbc.sql(ROWS)
                .params(view.name(), mark.generation(), mark.position())
                .query((row, number) -> stored(row))
                .list();
    }

    /** @return whether it was not there yet */
    boolean store(FoldedView<?> view, Mark mark, Collection<StoredRow> changed, Set<String> broken) {
        int stored = jdbc.sql("""
                        insert into views.view_waypoint (view, generation, position, latest_occurred) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        view.name(),
                        mark.generation(),
                        mark.position(),
                        mark.latestOccurred().atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 0) {
            return false;
        }
        List<StoredRow> whole =
                changed.stream().filter(row -> !broken.contains(row.key())).toList();
        jdbc.sql(STORE_ROWS)
                .params(view.name(), mark.generation(), mark.position())
                .param(texts(whole.stream().map(StoredRow::key)))
                .param(texts(whole.stream().map(StoredRow::doc)))
                .param(whole.stream().map(StoredRow::position).toArray(Long[]::new))
                .update();
        jdbc.sql(STORE_BROKEN)
                .params(view.name(), mark.generation(), mark.position())
                .param(texts(broken.stream()))
                .update();
        return true;
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    void dropAllBut(FoldedView<?> view, long generation) {
        jdbc.sql("delete from views.view_waypoint_row where view = ? and generation <> ?")
                .params(view.name(), generation)
                .update();
        jdbc.sql("delete from views.view_waypoint where view = ? and generation <> ?")
                .params(view.name(), generation)
                .update();
    }

    /** After the fold of one of its rows was changed from some position on. */
    void drop(String view) {
        jdbc.sql("delete from views.view_waypoint_row where view = ?")
                .param(view)
                .update();
        jdbc.sql("delete from views.view_waypoint where view = ?").param(view).update();
    }
}
