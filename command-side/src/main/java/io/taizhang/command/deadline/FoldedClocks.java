package io.taizhang.command.deadline;

import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.ledger.Fact;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The clocks of one context as they are stored, and how far its facts have been folded into them: always both together.
 * Several processes may fold; each change is made once.
 */
final class FoldedClocks {
    private static final String BEGIN = """
            insert into processing.clock_fold as fold (context, revision, position) values (?, ?, 0)
            on conflict (context) do update set revision = excluded.revision, position = 0
                where fold.revision = ? and fold.position = ?
            """;

    private static final String HOLD =
            "select position from processing.clock_fold where context = ? and revision = ? for update";

    private static final String START = """
            insert into processing.due (clock_id, context, thing, due_at, command, body, cause_id, correlation_id)
            select clock_id, ?, thing, due_at::timestamptz, command, body, cause_id::uuid, correlation_id::uuid
            from unnest(?, ?, ?, ?, ?, ?, ?)
                as started (clock_id, thing, due_at, command, body, cause_id, correlation_id)
            on conflict (clock_id) do update
                set (context, thing, due_at, command, body, cause_id, correlation_id, failures, failure, retry_at) =
                    (excluded.context, excluded.thing, excluded.due_at, excluded.command, excluded.body,
                     excluded.cause_id, excluded.correlation_id, 0, null, null)
            """;

    private final String context;
    private final int revision;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final CommandTexts commands;

    FoldedClocks(Clocks clocks, JdbcClient jdbc, TransactionOperations transaction, CommandTexts commands) {
        this.context = clocks.context().label();
        this.revision = clocks.revision();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.commands = commands;
    }

    /** What the facts up to a position have been folded into. */
    record Reached(int revision, long position) {
        static final Reached NOTHING = new Reached(0, 0);
    }

    /** One change and the fact that made it. */
    record Change(Fact cause, ClockChange change) {}

    Reached reached() {
        return all(jdbc).getOrDefault(context, Reached.NOTHING);
    }

    /** What each context's facts have been folded into; nothing of a context that is not named. */
    static Map<String, Reached> all(JdbcClient jdbc) {
        Map<String, Reached> reached = new HashMap<>();
        jdbc.sql("select context, revision, position from processing.clock_fold")
                .query((RowCallbackHandler)
                        row -> reached.put(row.getString(1), new Reached(row.getInt(2), row.getLong(3))));
        return reached;
    }

    /** Throws away what was folded and begins at the first fact; does nothing where it is no longer as it was found. */
    void beginAnew(Reached found) {
        transaction.executeWithoutResult(status -> {
            int begun = jdbc.sql(BEGIN)
                    .params(context, revision, found.revision(), found.position())
                    .update();
            if (begun == 1) {
                jdbc.sql("delete from processing.due where context = ?")
                        .param(context)
                        .update();
            }
        });
    }

    /**
     * Stores the changes made by the facts up to a position, less those that another process has stored already.
     *
     * @param after what was found stored: no fact in between made any other change
     * @return false where nothing was stored because somebody has begun anew meanwhile
     */
    boolean store(long after, List<Change> changes, long upTo) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Long> held = jdbc.sql(HOLD)
                    .params(context, revision)
                    .query(Long.class)
                    .optional()
                    .filter(position -> position >= after);
            held.filter(position -> position < upTo).ifPresent(position -> storeHeld(position, changes, upTo));
            return held.isPresent();
        }));
    }

    private void storeHeld(long position, List<Change> changes, long upTo) {
        // Each change says how the clock is afterwards, so that only its last one counts.
        Map<String, Change> last = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.cause().position() > position)
                .forEach(change -> last.put(change.change().clockId(), change));
        stop(last.values().stream()
                .filter(change -> change.change() instanceof Stop)
                .toList());
        start(last.values().stream()
                .filter(change -> change.change() instanceof Start)
                .toList());
        jdbc.sql("update processing.clock_fold set position = ? where context = ?")
                .params(upTo, context)
                .update();
    }

    private void stop(List<Change> stopped) {
        if (!stopped.isEmpty()) {
            jdbc.sql("delete from processing.due where clock_id = any (?) and context = ?")
                    .params(column(stopped, change -> change.change().clockId()), context)
                    .update();
        }
    }

    private void start(List<Change> started) {
        if (!started.isEmpty()) {
            jdbc.sql(START)
                    .params(
                            context,
                            column(started, change -> change.change().clockId()),
                            column(started, change -> thingOf(change.change().clockId())),
                            column(
                                    started,
                                    change -> start(change)
                                            .dueAt()
                                            .truncatedTo(ChronoUnit.MICROS)
                                            .toString()),
                            column(
                                    started,
                                    change -> commands.typeOf(start(change).command())),
                            column(
                                    started,
                                    change -> commands.bodyOf(start(change).command())),
                            column(started, change -> change.cause().eventId().toString()),
                            column(
                                    started,
                                    change -> change.cause()
                                            .provenance()
                                            .correlationId()
                                            .toString()))
                    .update();
        }
    }

    private static Start start(Change change) {
        return (Start) change.change();
    }

    /** {@code flag/f1} of {@code flag/f1/expiry}. */
    private static String thingOf(String clockId) {
        String[] parts = clockId.split("/", 3);
        return parts.length < 3 ? clockId : parts[0] + "/" + parts[1];
    }

    private static String[] column(List<Change> changes, Function<Change, String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }
}
