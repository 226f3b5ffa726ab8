package io.taizhang.query.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how rebuilds are, past ones and those under way, whichever process works on them. */
final class RebuildReports {
    private static final String COLUMNS = """
            select id, request, view, mode, state, requested_by, position, head, facts, rows, stored, attempts, differing,
                failure, decided_by, started_at, finished_at, %s as verdict
            from views.view_rebuild""";

    private static final String ORDER = " order by started_at, view";
    private static final String WHOLE = COLUMNS.formatted("verdict::text");
    private static final String IN_SHORT = COLUMNS.formatted("null::text");

    private static final String NEWEST = IN_SHORT + """
             where request in (select request from views.view_rebuild where view = coalesce(?, view)
                group by request order by max(started_at) desc limit ?) order by started_at, view
            """;

    private final JdbcClient jdbc;

    RebuildReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RebuildReport> one(UUID id) {
        return jdbc.sql(WHOLE + " where id = ?")
                .param(id)
                .query((row, number) -> report(row))
                .optional();
    }

    /** By its own id, or by that of one of its rebuilds, which then is a request by itself. */
    Optional<RebuildRequest> request(UUID id) {
        return request(WHOLE, id);
    }

    /** The same, without verdicts. */
    Optional<RebuildRequest> inShort(UUID id) {
        return request(IN_SHORT, id);
    }

    private Optional<RebuildRequest> request(String select, UUID id) {
        List<RebuildReport> reports = jdbc.sql(select + " where id = ? or request = ?" + ORDER)
                .params(id, id)
                .query((row, number) -> report(row))
                .list();
        return reports.isEmpty() ? Optional.empty() : Optional.of(new RebuildRequest(id, reports));
    }

    /** The newest requests first, without their verdicts. */
    List<RebuildRequest> newest(@Nullable String view, int limit) {
        Map<UUID, List<RebuildReport>> byRequest = new LinkedHashMap<>();
        jdbc.sql(NEWEST)
                .params(view, limit)
                .query((row, number) -> report(row))
                .list()
                .forEach(report -> byRequest
                        .computeIfAbsent(report.request(), unseen -> new ArrayList<>())
                        .add(report));
        List<RebuildRequest> requests = new ArrayList<>();
        byRequest.forEach((id, reports) -> requests.addFirst(new RebuildRequest(id, reports)));
        return requests;
    }

    private static RebuildReport report(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RebuildReport(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getString("view"),
                RebuildMode.valueOf(row.getString("mode")),
                RebuildState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getLong("position"),
                row.getLong("head"),
                row.getLong("facts"),
                row.getLong("rows"),
                row.getLong("stored"),
                row.getInt("attempts"),
                row.getObject("differing", Long.class),
                row.getString("verdict"),
                row.getString("failure"),
                row.getString("decided_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
