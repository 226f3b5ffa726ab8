package io.taizhang.query.engine;

import io.taizhang.query.engine.Changes.Change;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows were changed by which batch, so that streams can go on where they were. */
final class ChangeLog {
    /** Facts behind the newest whose changes are kept; whoever is further behind reads the rows again. */
    private static final long KEPT = 200_000;

    private static final long SWEPT_EVERY = 10_000;

    private static final RowMapper<Change> CHANGE = (row, number) ->
            new Change(row.getString(1), row.getString(2), row.getLong(3), Rows.units(row.getArray(4)));

    private static final String NOTE = """
            insert into views.view_change (view, generation, position, keys)
            select view, generation, ?, array_agg(key)
            from unnest(?::text[], ?::bigint[], ?::text[]) as changed(view, generation, key) group by view, generation
            """;

    /** Row by row through the primary key, whatever the planner believes of a table that was filled a moment ago. */
    private static final String SINCE = """
            select r.key, r.doc::text, r.position, r.units
            from (
                select distinct unnest(c.keys) as key from views.view_change c
                where c.view = ? and c.generation = ? and c.position > ? limit ?
            ) changed
            cross join lateral (
                select key, doc, position, units from views.view_row
                where view = ? and generation = ? and key = changed.key offset 0
            ) r
            order by r.position, r.key
            """;

    private static final String SWEEP = """
            with gone as (
                delete from views.view_change where view = any(?) and position <= ? returning view, position
            )
            update views.view_state s set live_since = greatest(s.live_since, swept.position)
            from (select view, max(position) as position from gone group by view) swept where s.view = swept.view
            """;

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Collection<StoredRow> changed, long upTo) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql(NOTE)
                .param(upTo)
                .param(changed.stream().map(StoredRow::view).toArray(String[]::new))
                .param(changed.stream().map(StoredRow::generation).toArray(Long[]::new))
                .param(changed.stream().map(StoredRow::key).toArray(String[]::new))
                .update();
    }

    /**
     * The rows that batches behind a position changed, by the positions of their last changes: more than the limit, where
     * there are more. Among them may be rows whose last change is not behind the position.
     */
    List<Change> since(ViewState state, long after, int limit) {
        return jdbc.sql(SINCE)
                .params(state.view(), state.generation(), after, limit + 1, state.view(), state.generation())
                .query(CHANGE)
                .list();
    }

    /** Now and then, as the ledger grows, forgets what is too long ago. */
    void sweep(Collection<String> views, long from, long upTo) {
        if (from / SWEPT_EVERY < upTo / SWEPT_EVERY && upTo > KEPT) {
            jdbc.sql(SWEEP).params(views.toArray(String[]::new), upTo - KEPT).update();
        }
    }
}
