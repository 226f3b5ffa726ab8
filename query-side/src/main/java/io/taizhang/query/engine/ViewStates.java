package io.taizhang.query.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The live generation and position of each view. */
final class ViewStates {
    private static final RowMapper<ViewState> STATE = (row, number) -> new ViewState(
            row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getString(6));

    private static final String FIND = """
            select view, generation, position, live_since, epoch, shape from views.view_state where view = any(?) order by view
            """;

    private static final String GO_LIVE = """
            insert into views.view_state (view, generation, position, live_since, epoch, shape) values (?, ?, ?, ?, ?, ?)
            on conflict (view) do update set generation = excluded.generation, position = excluded.position,
                live_since = excluded.live_since, epoch = excluded.epoch, shape = excluded.shape
            """;

    private final JdbcClient jdbc;

    ViewStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ViewState> find(Collection<String> views) {
        return jdbc.sql(FIND).param(views.toArray(String[]::new)).query(STATE).list();
    }

    Optional<ViewState> find(String view) {
        return find(List.of(view)).stream().findFirst();
    }

    /** Locks the states until the transaction ends: nobody else folds into these views or swaps them meanwhile. */
    List<ViewState> lock(Collection<String> views) {
        return jdbc.sql(FIND + " for update")
                .param(views.toArray(String[]::new))
                .query(STATE)
                .list();
    }

    /** What a crash of the server takes away is folded again: rows, positions and tokens go back together. */
    void commitWithoutWaiting() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    void advance(Collection<String> views, long position) {
        jdbc.sql("update views.view_state set position = ? where view = any(?) and position < ?")
                .params(position, views.toArray(String[]::new), position)
                .update();
    }

    void goLive(ViewState next) {
        jdbc.sql(GO_LIVE)
                .params(next.view(), next.generation(), next.position(), next.liveSince(), next.epoch(), next.shape())
                .update();
    }

    /** Tells streams that rows have changed at positions that they are past. */
    void replaced(String view) {
        jdbc.sql(
                        "update views.view_state set live_since = position, epoch = nextval('views.generations') where view = ?")
                .param(view)
                .update();
    }

    long newGeneration() {
        return jdbc.sql("select nextval('views.generations')").query(Long.class).single();
    }
}
