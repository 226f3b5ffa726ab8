package io.taizhang.benchmarks.views;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import io.taizhang.benchmarks.views.Office.Served;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.View;
import io.taizhang.query.engine.Views;
import io.taizhang.query.overview.AllViews;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * How far the views are behind while 1,000 commands a second come in.
 *
 * <p>Clerks issue the commands of whole projects, from plan to handover with their payments, through the desk (without HTTP
 * in front of it) at a steady pace. All views and automations run in the same process; what the automations do, about four
 * facts to ten commands, comes on top. Every 100 ms it is looked how many facts the slowest view lacks, and how long
 * the oldest of these has been in the ledger. The first half minute does not count: the compiler is at work.
 *
 * <p>{@code gradle-free-scripts/bench lag [commands per second] [seconds] [contexts]}, the views of all contexts unless some are
 * named ({@code organisation,renovation,fund,overview}); it ends with 1 where the lag was above two
 * seconds even once, the pace was not held, or a view is not what a rebuild of it gives.
 */
public final class LagUnderLoad {
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final double MOST_SECONDS = 2;
    private static final double HELD = 0.99;

    private LagUnderLoad() {}

    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        LedgerClock clock = LedgerClock.system();
        boolean kept;
        try (Database database = new Database();
                LedgerStore store = LedgerStore.open(database.ledger("lag", LedgerKind.LIVE), clock)) {
            new Filling(store).town();
            try (BothSides sides = new BothSides(store, clock, views(arguments))) {
                sides.lag().awaitNone();
                kept = measure(sides, perSecond, Duration.ofSeconds(seconds)) & same(sides);
            }
        }
        System.exit(kept ? 0 : 1);
    }

    private static Views views(String... arguments) {
        if (arguments.length < 3) {
            return new Views(AllViews.list());
        }
        Set<String> contexts = Set.of(arguments[2].split(","));
        return new Views(AllViews.list().stream()
                .filter(view -> contexts.contains(contextOf(view)))
                .toList());
    }

    private static String contextOf(View<?> view) {
        String home = view.getClass().getPackageName();
        return home.substring(home.lastIndexOf('.') + 1);
    }

    private static boolean measure(BothSides sides, int perSecond, Duration length)
            throws InterruptedException, SQLException {
        LagMeter meter = sides.lag();
        try (Office office = new Office(sides.desk(), 0, perSecond)) {
            watch(meter, WARM_UP);
            long since = System.nanoTime();
            long before = sides.store().ledger().head();
            CpuTime used = CpuTime.of(sides.store().dataSource());
            List<Lag> lags = watch(meter, length);
            Served served = office.servedSince(since);
            double took = (System.nanoTime() - since) / 1e9;
            double factsPerSecond = (sides.store().ledger().head() - before) / took;
            CpuTime now = CpuTime.of(sides.store().dataSource());
            System.out.printf(
                    "CPU, seconds for 1,000 commands: %s%n", now.since(used, served.perSecond() * took / 1_000));
            return told(perSecond, lags, served, factsPerSecond);
        }
    }

    private static boolean same(BothSides sides) {
        sides.lag().awaitNone();
        long differing = sides.differing();
        System.out.printf("rows that a rebuild would make otherwise: %d%n", differing);
        return differing == 0;
    }

    private static List<Lag> watch(LagMeter meter, Duration length) {
        List<Lag> seen = new ArrayList<>();
        long end = System.nanoTime() + length.toNanos();
        for (long next = System.nanoTime(); next < end; next += EVERY.toNanos()) {
            LockSupport.parkNanos(next - System.nanoTime());
            seen.add(meter.now());
        }
        return seen;
    }

    private static boolean told(int perSecond, List<Lag> lags, Served served, double factsPerSecond) {
        Spread facts = Spread.of(lags.stream().mapToDouble(Lag::facts).toArray());
        Spread seconds = Spread.of(lags.stream().mapToDouble(Lag::seconds).toArray());
        boolean held = served.perSecond() >= HELD * perSecond;
        System.out.printf("%s%n", Machine.state());
        System.out.printf(
                "commands: %,.0f/s of %,d, p50 %.1f ms, p99 %.1f ms; asked before the fund had answered: %d%n",
                served.perSecond(),
                perSecond,
                served.millis().at(0.5),
                served.millis().at(0.99),
                served.tooEarly());
        System.out.printf("facts:    %,.0f/s, the automations' included%n", factsPerSecond);
        System.out.printf(
                "lag:      p50 %.3f s, p99 %.3f s, max %.3f s; in facts p50 %,.0f, p99 %,.0f, max %,.0f (%d samples)%n",
                seconds.at(0.5),
                seconds.at(0.99),
                seconds.max(),
                facts.at(0.5),
                facts.at(0.99),
                facts.max(),
                seconds.count());
        return held && seconds.max() <= MOST_SECONDS;
    }
}
