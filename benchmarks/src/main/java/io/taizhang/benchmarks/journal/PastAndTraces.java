package io.taizhang.benchmarks.journal;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.View;
import io.taizhang.query.engine.PastRowsAsked;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildReport;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.RowHistory;
import io.taizhang.query.engine.StepsAsked;
import io.taizhang.query.engine.TimeMachine;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.engine.ViewTables;
import io.taizhang.query.engine.Views;
import io.taizhang.query.engine.Waypoints;
import io.taizhang.query.overview.AllViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Rows as they stood at instants of five years, and the facts that made their figures. */
final class PastAndTraces {
    private static final int ASKS = 100;
    private static final Set<String> NAMES = Set.of("unit-overview", "fund-balance", "audit-trail");

    private final Views views = new Views(AllViews.list().stream()
            .<View<?>>filter(view -> NAMES.contains(view.name()))
            .toList());
    private final ViewTables tables;
    private final Rebuilds rebuilds;
    private final Waypoints waypoints;
    private final TimeMachine machine;
    private final RowHistory history;
    private final Random random = new Random(2);

    PastAndTraces(LedgerStore store) {
        Ledger ledger = store.ledger();
        this.tables = new ViewTables(store.dataSource(), new DataSourceTransactionManager(store.dataSource()));
        this.rebuilds = new Rebuilds(views, ledger, tables);
        this.waypoints = new Waypoints(views, ledger, tables);
        this.machine = new TimeMachine(views, ledger, tables, waypoints);
        this.history = new RowHistory(views, ledger, tables.docs(), machine);
    }

    void measure() {
        things();
        build("unit-overview");
        towns("without waypoints", 4);
        long begun = System.nanoTime();
        waypoints.keepUp();
        System.out.printf("waypoints made in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        towns("with waypoints", ASKS);
        lists();
        traces();
    }

    private void build(String view) {
        UUID id = rebuilds.start(view, RebuildMode.REBUILD, "benchmark");
        RebuildReport report = rebuilds.find(id).orElseThrow();
        while (report.state().equals("RUNNING")) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            report = rebuilds.find(id).orElseThrow();
        }
        System.out.printf("built %s up to %,d%n", view, report.position());
    }

    private Instant someInstant() {
        return Instant.parse("2019-02-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 1_700)));
    }

    private void asOf(String what, String view, String key, int asks) {
        for (Time time : Time.values()) {
            Measured.of(
                    "%s as of an instant, %s".formatted(what, time.name().toLowerCase(Locale.ROOT)),
                    asks,
                    ask -> machine.asOf(view, key, someInstant(), time).orElseThrow());
        }
        Measured.of(
                what + " as of now, all its facts",
                asks,
                ask -> machine.asOf(view, key, Instant.MAX, Time.RECORDED).orElseThrow());
    }

    private void things() {
        asOf("fund-balance of a fund with 10,000 facts", "fund-balance", "fund-busy", ASKS);
        asOf("audit-trail of a fund with 10,000 facts", "audit-trail", "fund/fund-busy", ASKS);
    }

    private void towns(String how, int asks) {
        asOf("unit-overview of the topmost unit " + how, "unit-overview", "district", asks);
        asOf("unit-overview of a community " + how, "unit-overview", "c4", asks);
    }

    private void lists() {
        for (Time time : Time.values()) {
            Measured.of(
                    "unit-overview of all 40 units as of an instant, "
                            + time.name().toLowerCase(Locale.ROOT),
                    ASKS,
                    ask -> machine.list(new PastRowsAsked(
                            "unit-overview", new Reach(null), null, null, true, someInstant(), time, 0, 100)));
        }
    }

    private void traces() {
        long head = random.nextLong(900_000) + 1;
        for (String figure : List.of("renovation.paidFen", "fund.appropriatedFen", "organisation.places")) {
            trace(figure + ", first page", figure, null, null, false);
            trace(figure + ", newest first", figure, null, null, true);
            trace(figure + ", behind a position", figure, head, null, false);
        }
        Measured.of("changes of the topmost unit between two instants, 100 facts", ASKS, ask -> {
            Instant from = someInstant();
            history.steps(asked(null, from, from.plus(Duration.ofDays(30)), null, null, false));
        });
    }

    private void trace(String what, String figure, @Nullable Long after, @Nullable Long before, boolean newest) {
        Measured.of(
                "trace of the topmost unit's " + what,
                50,
                ask -> history.steps(asked(figure, null, null, after, before, newest)));
    }

    private static StepsAsked asked(
            @Nullable String figure,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long after,
            @Nullable Long before,
            boolean newest) {
        return new StepsAsked(
                "unit-overview",
                "district",
                figure,
                new Reach(null),
                null,
                true,
                from,
                to,
                Time.RECORDED,
                after,
                before,
                newest,
                100);
    }
}
