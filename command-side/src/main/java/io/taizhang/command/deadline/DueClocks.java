package io.taizhang.command.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks that run, by their hour. */
final class DueClocks {
    /** Of one thing the earliest only: the next once that is gone, so that no two processes overtake each other. */
    private static final String LOCK = """
            select clock_id, due_at, command, body, cause_id, correlation_id, failures from processing.due d
            where due_at <= :now and context = any (:contexts) and (retry_at is null or retry_at <= :now)
                and not exists (
                    select from processing.due e where e.thing = d.thing and e.due_at < d.due_at and e.retry_at is null)
            order by due_at, clock_id limit :limit for update skip locked
            """;

    private static final String POSTPONE = """
            update processing.due set failures = failures + 1, failure = ?, retry_at = ? where clock_id = ?
            """;

    private static final String STATE = """
            select count(*), count(*) filter (where due_at <= :now), min(due_at),
                   min(clock_id || ': ' || failure) filter (where failures > 0)
            from processing.due
            """;

    private final JdbcClient jdbc;

    DueClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those to be fired now, earliest first, which no other transaction is firing. They are the caller's until its
     * transaction ends.
     */
    List<RunningClock> lock(Instant now, List<String> contexts, int limit) {
        return jdbc.sql(LOCK)
                .param("now", time(now))
                .param("contexts", contexts.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> clock(row))
                .list();
    }

    void remove(List<RunningClock> fired) {
        jdbc.sql("delete from processing.due where clock_id = any (?)")
                .param(fired.stream().map(RunningClock::clockId).toArray(String[]::new))
                .update();
    }

    void postpone(RunningClock clock, String failure, Instant retryAt) {
        jdbc.sql(POSTPONE).params(failure, time(retryAt), clock.clockId()).update();
    }

    /** The hour of the next clock that has not failed. */
    Optional<Instant> next() {
        return jdbc.sql("select min(due_at) from processing.due where retry_at is null")
                .query((row, number) -> instant(row, 1))
                .single();
    }

    /** @param failure what keeps the last pass of this process from its end */
    DeadlinesState state(Instant now, @Nullable String failure) {
        return jdbc.sql(STATE)
                .param("now", time(now))
                .query((row, number) -> {
                    String failed = row.getString(4);
                    return new DeadlinesState(
                            row.getLong(1),
                            row.getLong(2),
                            instant(row, 3).orElse(null),
                            failure == null ? failed : failure);
                })
                .single();
    }

    private static RunningClock clock(ResultSet row) throws SQLException {
        return new RunningClock(
                row.getString(1),
                instant(row, 2).orElseThrow(),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getInt(7));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
