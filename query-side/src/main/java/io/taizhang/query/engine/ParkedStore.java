package io.taizhang.query.engine;

import io.taizhang.query.engine.Parking.Parked;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked rows and skipped facts in PostgreSQL. */
final class ParkedStore {
    private static final String PARK = """
            insert into views.view_parked (view, generation, key, from_position, cause) values (?, ?, ?, ?, ?)
            on conflict (view, generation, key) do update
                set from_position = excluded.from_position, cause = excluded.cause, parked_at = clock_timestamp()
            """;

    private static final String PARKED_KEYS = """
            select p.view, p.key from views.view_parked p join views.view_state s using (view, generation)
            where s.view = any(?)
            """;

    private static final String ALL = """
            select p.view, p.key, p.from_position, p.cause, p.parked_at
            from views.view_parked p join views.view_state s using (view, generation) order by p.view, p.key
            """;

    private static final String SKIP = """
            insert into views.view_skipped (view, key, position, cause, reason, actor_id) values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    private record ViewKey(String view, String key) {}

    ParkedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parking of the live generation of some views, without facts skipped: live batches are past those. */
    Map<String, Parking> live(Collection<String> views) {
        Map<String, Parking> parkings = new HashMap<>();
        views.forEach(view -> parkings.put(view, new Parking()));
        jdbc.sql(PARKED_KEYS)
                .param(views.toArray(String[]::new))
                .query((row, number) -> new ViewKey(row.getString(1), row.getString(2)))
                .list()
                .forEach(parked -> parkings.get(parked.view()).alreadyParked(parked.key()));
        return parkings;
    }

    /** The rows of one generation that are parked. */
    List<String> keys(String view, long generation) {
        return jdbc.sql("select key from views.view_parked where view = ? and generation = ?")
                .params(view, generation)
                .query(String.class)
                .list();
    }

    /** A parking where nothing is parked yet, that knows which facts are to be left out. */
    Parking fresh(String view) {
        Parking parking = new Parking();
        jdbc.sql("select key, position from views.view_skipped where view = ?")
                .param(view)
                .query(row -> {
                    parking.skip(row.getString(1), row.getLong(2));
                });
        return parking;
    }

    void store(String view, long generation, List<Parked> parked) {
        for (Parked row : parked) {
            jdbc.sql(PARK)
                    .params(view, generation, row.key(), row.fromPosition(), row.cause())
                    .update();
        }
    }

    List<ParkedRow> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new ParkedRow(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    Map<String, Long> counts() {
        return all().stream().collect(Collectors.groupingBy(ParkedRow::view, Collectors.counting()));
    }

    void skip(ParkedRow parked, String actorId, String reason) {
        jdbc.sql(SKIP)
                .params(parked.view(), parked.key(), parked.fromPosition(), parked.cause(), reason, actorId)
                .update();
        new WaypointStore(jdbc).drop(parked.view());
    }

    void release(String view, long generation, String key) {
        jdbc.sql("delete from views.view_parked where view = ? and generation = ? and key = ?")
                .params(view, generation, key)
                .update();
    }
}
