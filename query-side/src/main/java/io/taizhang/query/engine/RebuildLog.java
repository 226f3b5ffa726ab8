package io.taizhang.query.engine;

import io.taizhang.query.engine.Rebuild.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds, past and under way, where every process can see them. */
final class RebuildLog {
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
            set state = 'DONE', differing = ?, differences = ?::jsonb, finished_at = clock_timestamp() where id = ?
            """;
    private static final String FAILED = """
            update views.view_rebuild set state = 'FAILED', failure = ?, finished_at = clock_timestamp() where id = ?
            """;

    private final JdbcClient jdbc;
    private final Docs docs;

    RebuildLog(JdbcClient jdbc, Docs docs) {
        this.jdbc = jdbc;
        this.docs = docs;
    }

    UUID open(String view, RebuildMode mode, String requestedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into views.view_rebuild (id, view, mode, state, requested_by) values (?, ?, ?, 'RUNNING', ?)")
                .params(id, view, mode.name(), requestedBy)
                .update();
        return id;
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
