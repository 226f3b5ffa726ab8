package io.taizhang.benchmarks.views;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.View;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildReport;
import io.taizhang.query.engine.Views;
import io.taizhang.query.overview.AllViews;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How quickly each view is rebuilt over 1,000,000 facts of all ten contexts, and whether the rebuilt view is the live one.
 *
 * <p>The ledger is filled in bulk with the life of a district: projects with their funds and payments, cases, inspections,
 * activities, tasks, flags, honours, contracts. No commands go on. One view after the other is rebuilt: reading, folding,
 * storing the rows every few seconds as in production, comparing them with the live ones and taking their place. Facts per
 * second are those of the whole ledger, whether the view folds them or not; the time for a fact of the processors, of this
 * process and of PostgreSQL together, says the same on a busy machine as on a quiet one. Below each view stands how many
 * seconds its phases took, and behind the bar what went on beside them or is part of them.
 *
 * <p>{@code gradle-free-scripts/bench rebuild-million [facts] [rounds] [view …]}; it ends with 1 where a row differs.
 */
public final class RebuildMillion {
    private final BothSides sides;
    private long differing;

    private RebuildMillion(BothSides sides) {
        this.sides = sides;
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        long facts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        List<View<?>> views = chosen(Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length));
        LedgerClock clock = LedgerClock.system();
        long differing;
        try (Database database = new Database();
                LedgerStore store = LedgerStore.open(database.ledger("million", LedgerKind.LIVE), clock)) {
            Filling filling = new Filling(store);
            filling.town();
            filling.everything(facts);
            told(store);
            try (BothSides sides = BothSides.queriesOnly(store, clock, new Views(views))) {
                sides.lag().awaitNone();
                RebuildMillion measured = new RebuildMillion(sides);
                for (int round = 1; round <= rounds; round++) {
                    measured.round(round, views);
                }
                differing = measured.differing;
            }
        }
        System.exit(differing == 0 ? 0 : 1);
    }

    private static List<View<?>> chosen(List<String> names) {
        List<View<?>> chosen = AllViews.list().stream()
                .<View<?>>filter(view -> names.isEmpty() || names.contains(view.name()))
                .toList();
        if (!names.isEmpty() && chosen.size() != names.size()) {
            throw new IllegalArgumentException("Not all of these are views: " + names);
        }
        return chosen;
    }

    /** Of which contexts the facts are, and how large. */
    private static void told(LedgerStore store) throws SQLException {
        String sql = """
                select string_agg(context || ' ' || facts, ', ' order by facts desc), (sum(bytes) / sum(facts))::bigint,
                    sum(facts) from (
                    select split_part(type, '.', 1) as context, count(*) as facts,
                        sum(octet_length(payload) + octet_length(metadata)) as bytes
                    from ledger.ledger group by 1) contexts
                """;
        try (Connection connection = store.dataSource().getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            System.out.printf("%,d facts of %d bytes: %s%n", row.getLong(3), row.getLong(2), row.getString(1));
        }
    }

    private void round(int round, List<View<?>> views) throws SQLException {
        System.out.printf(
                "%5s  %-22s %9s %9s %8s %9s %9s  %8s %8s %8s  %s%n",
                "round",
                "view",
                "folded",
                "rows",
                "seconds",
                "facts/s",
                "differing",
                "JVM s",
                "server s",
                "µs/fact",
                "machine");
        for (View<?> view : views) {
            rebuild(round, view.name());
        }
        System.out.printf("rows parked: %d%n", sides.parked());
    }

    private void rebuild(int round, String view) throws SQLException {
        CpuTime before = CpuTime.of(sides.store().dataSource());
        RebuildReport report;
        String phases;
        try (Phases recorded = new Phases(view)) {
            report = sides.rebuilt(view, RebuildMode.REBUILD);
            phases = recorded.told();
        }
        CpuTime after = CpuTime.of(sides.store().dataSource());
        if (report.failure() != null || report.differing() == null || report.finishedAt() == null) {
            throw new IllegalStateException("The rebuild of " + view + " did not end well: " + report);
        }
        double seconds =
                Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e9;
        double process = after.process() - before.process();
        double server = after.server() - before.server();
        differing += report.differing();
        System.out.printf(
                "%5d  %-22s %,9d %,9d %8.2f %,9.0f %9d  %8.2f %8.2f %8.1f  %s%n       %s%n",
                round,
                view,
                report.facts(),
                report.rows(),
                seconds,
                report.position() / seconds,
                report.differing(),
                process,
                server,
                1e6 * (process + server) / report.position(),
                Machine.state(),
                phases);
    }
}
