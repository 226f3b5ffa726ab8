package io.taizhang.query.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds, past and under way, where every process can see them. */
final class RebuildLog {
    private static final String OPEN = """
            insert into views.view_rebuild (id, view, mode, state, requested_by, owner) values (?, ?, ?, 'RUNNING', ?, ?)
            """;
    private static final String FIND = """
            select id, view, mode, state, requested_by, position, head, facts, rows, differing, differences::text,
                failure, started_at, finished_at
            from views.view_rebuild where id = ?
            """;
    private static final String PROGRESS = """
            update views.view_rebuild set generation = ?, position = ?, head = ?, facts = ?, rows = ? where id = ?
            """;
    private static final String DONE = """
            update views.view_rebuild
            set state = 'DONE', differing = ?, differences = ?::jsonb, finished_at = clock_timestamp() where id = ? and state = 'RUNNING'
            """;
    private static final String FAILED = """
            update views.view_rebuild set state = 'FAILED', failure = ?, finished_at = clock_timestamp()
            where id = ? and state = 'RUNNING'
            """;

    private static final String GIVE_UP = """
            update views.view_rebuild r set state = 'ABANDONED', finished_at = clock_timestamp()
            where r.state = 'RUNNING' and not\s""" + RebuildOwner.IS_ALIVE + " returning r.view, r.generation";
    /** Rows of a generation that readers have come to see are no leftovers. */
    private static final String LEFT_OVER = """
            select coalesce(bool_and(generation <> ?), true) from views.view_state where view = ?
            """;

    private final JdbcClient jdbc;
    private final Docs docs;

    /** A generation that a process which died was building. */
    private record Begun(String view, @Nullable Long generation) {}

    RebuildLog(JdbcClient jdbc, Docs docs) {
        this.jdbc = jdbc;
        this.docs = docs;
    }

    /** @param owner the number of the process, of {@link RebuildOwner} */
    UUID open(String view, RebuildMode mode, String requestedBy, int owner) {
        UUID id = UUID.randomUUID();
        jdbc.sql(OPEN).params(id, view, mode.name(), requestedBy, owner).update();
        return id;
    }

    /** Marks rebuilds whose process has died, and removes the rows it left. */
    void giveUpOrphans(RowStore rows) {
        List<Begun> orphans = jdbc.sql(GIVE_UP)
                .query((row, number) -> new Begun(row.getString(1), row.getObject(2, Long.class)))
                .list();
        for (Begun orphan : orphans) {
            Long generation = orphan.generation();
            if (generation != null && isLeftOver(orphan.view(), generation)) {
                rows.drop(orphan.view(), generation);
            }
        }
    }

    private boolean isLeftOver(String view, long generation) {
        return jdbc.sql(LEFT_OVER).params(generation, view).query(Boolean.class).single();
    }

    /**
     * Keeps others from giving the rebuild up until the transaction ends.
     *
     * @throws IllegalStateException where they have done so, since this process seemed dead
     */
    void mustStand(UUID id) {
        boolean running = jdbc.sql("select state = 'RUNNING' from views.view_rebuild where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .single();
        if (!running) {
            throw new IllegalStateException("Another process gave this rebuild up");
        }
    }

    void progress(UUID id, long generation, long position, long head, long facts, long rows) {
        jdbc.sql(PROGRESS).params(generation, position, head, facts, rows, id).update();
    }

    void done(UUID id, Verdict verdict) {
        jdbc.sql(DONE)
                .param(verdict.differing())
                .param(docs.write(verdict.differences()))
                .param(id)
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql(FAILED).params(failure, id).update();
    }

    Optional<RebuildReport> find(UUID id) {
        return jdbc.sql(FIND).param(id).query((row, number) -> report(row)).optional();
    }

    private static RebuildReport report(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RebuildReport(
                row.getObject("id", UUID.class),
                row.getString("view"),
                RebuildMode.valueOf(row.getString("mode")),
                row.getString("state"),
                row.getString("requested_by"),
                row.getLong("position"),
                row.getLong("head"),
                row.getLong("facts"),
                row.getLong("rows"),
                row.getObject("differing", Long.class),
                row.getString("differences"),
                row.getString("failure"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
