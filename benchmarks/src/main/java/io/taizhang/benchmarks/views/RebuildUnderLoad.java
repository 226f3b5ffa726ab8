package io.taizhang.benchmarks.views;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import io.taizhang.benchmarks.views.Office.Served;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildReport;
import java.time.Duration;
import java.util.List;

/**
 * How many facts of the ledger a rebuild folds per second while commands go on, and whether the rebuilt view is the live one.
 *
 * <p>A ledger of 200,000 facts of all contexts is filled in bulk, as for {@code rebuild-million}: the life of a district of
 * forty units. Then all views and automations run, and clerks issue commands through the desk
 * (without HTTP in front of it) at a steady pace. Meanwhile one view after the other is rebuilt, several times. A rebuild's
 * time is that of its report: reading, folding, storing the rows, comparing them with the live ones and taking their place.
 * Facts per second are those of the ledger up to the position the rebuild reached, whether the view folds them or not.
 *
 * <p>{@code gradle-free-scripts/bench rebuild [facts] [commands per second] [rounds]}; it ends with 1 where a row differs.
 */
public final class RebuildUnderLoad {
    private static final List<String> VIEWS =
            List.of("unit-overview", "renovation-spending", "fund-balance", "audit-trail");

    private final BothSides sides;
    private final Office office;
    private long differing;

    private RebuildUnderLoad(BothSides sides, Office office) {
        this.sides = sides;
        this.office = office;
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        long facts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 200_000;
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        LedgerClock clock = LedgerClock.system();
        long differing;
        try (Database database = new Database();
                LedgerStore store = LedgerStore.open(database.ledger("rebuild", LedgerKind.LIVE), clock)) {
            Filling filling = new Filling(store);
            filling.town();
            int firstProject = filling.everything(facts);
            System.out.printf("%,d facts of %,d projects%n", store.ledger().head(), firstProject);
            try (BothSides sides = new BothSides(store, clock)) {
                sides.lag().awaitNone();
                try (Office office = new Office(sides.desk(), firstProject, perSecond)) {
                    differing = new RebuildUnderLoad(sides, office).run(rounds);
                }
            }
        }
        System.exit(differing == 0 ? 0 : 1);
    }

    private long run(int rounds) {
        System.out.printf(
                "%5s  %-20s %9s %8s %9s %9s  %10s %8s %8s  %s%n",
                "round",
                "view",
                "facts",
                "seconds",
                "facts/s",
                "differing",
                "commands/s",
                "p50 ms",
                "p99 ms",
                "machine");
        for (int round = 1; round <= rounds; round++) {
            for (String view : VIEWS) {
                rebuild(round, view);
            }
        }
        return differing;
    }

    private void rebuild(int round, String view) {
        long since = System.nanoTime();
        RebuildReport report = sides.rebuilt(view, RebuildMode.REBUILD);
        Served served = office.servedSince(since);
        if (report.failure() != null || report.differing() == null || report.finishedAt() == null) {
            throw new IllegalStateException("The rebuild of " + view + " did not end well: " + report);
        }
        double seconds =
                Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e9;
        differing += report.differing();
        System.out.printf(
                "%5d  %-20s %,9d %8.2f %,9.0f %9d  %,10.0f %8.1f %8.1f  %s%n",
                round,
                view,
                report.position(),
                seconds,
                report.position() / seconds,
                report.differing(),
                served.perSecond(),
                served.millis().at(0.5),
                served.millis().at(0.99),
                Machine.state());
    }
}
