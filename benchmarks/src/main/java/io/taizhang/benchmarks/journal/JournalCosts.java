package io.taizhang.benchmarks.journal;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import io.taizhang.benchmarks.views.Filling;
import io.taizhang.benchmarks.views.Machine;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * What it costs to read a ledger of 1,000,000 facts: pages of the journal for every combination of what can be asked for, a
 * thing with 10,000 facts as of any instant, the overview of the topmost unit as of any instant, and traces of its figures.
 *
 * <p>The ledger is filled with whole projects in the order in which an office would have recorded them over five years, some
 * of them late, on a clock that shows those years. Questions are asked of the engine, without HTTP in front of it; the facts
 * answered are decoded.
 *
 * <p>{@code gradle-free-scripts/bench journal [facts]}.
 */
public final class JournalCosts {
    private JournalCosts() {}

    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        long facts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        LedgerClock clock = LedgerClock.system();
        try (Database database = new Database()) {
            LedgerSettings settings = database.ledger("journal", LedgerKind.SAMPLE);
            settings.schema("views", "db/views").runForWriting();
            clock.holdAt(Instant.parse("2018-01-01T00:00:00Z"));
            try (LedgerStore store = LedgerStore.open(settings, clock)) {
                fill(store, clock, facts);
                analyse(store);
                new JournalPages(store).measure();
                new PastAndTraces(store).measure();
            }
        }
        System.exit(0);
    }

    private static void fill(LedgerStore store, LedgerClock clock, long facts) {
        Filling filling = new Filling(store);
        filling.town();
        long begun = System.nanoTime();
        filling.years(facts, clock, (int) Math.max(10, facts / 10_000));
        System.out.printf(
                "%,d facts in %.0f s; %s%n", store.ledger().head(), (System.nanoTime() - begun) / 1e9, Machine.state());
    }

    /** What autovacuum does to a ledger that has grown for years, and has not come to in one that was filled just now. */
    private static void analyse(LedgerStore store) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        store.settings().url(), Database.SUPERUSER.user(), Database.SUPERUSER.password());
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze ledger.ledger, ledger.ledger_subject");
        }
    }
}
