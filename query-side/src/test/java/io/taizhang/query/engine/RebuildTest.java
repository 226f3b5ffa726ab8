package io.taizhang.query.engine;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.query.View;
import io.taizhang.query.testing.FundTestView;
import io.taizhang.query.testing.UnitMoneyTestView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final int FUNDS = 50;

    private final Database database = new Database();
    private final MemoryLedger ledger = new MemoryLedger();
    private final FundTestView funds = new FundTestView();
    private final List<View<?>> declared = List.of(funds, new UnitMoneyTestView());
    private final Engine engine = new Engine(database, ledger, declared);

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private void fill(int facts) {
        for (int i = 0; i < facts; i++) {
            String fund = "f" + i % FUNDS;
            ledger.append("fund/" + fund, "demo/xinhualu", new FundsAppropriated(fund, 1, "D"));
        }
    }

    private void open() {
        for (int i = 0; i < FUNDS; i++) {
            String fund = "f" + i;
            ledger.append("fund/" + fund, "demo/xinhualu", new FundOpened(fund, "u", fund, 2021, RENOVATION, CITY));
        }
    }

    @Test
    void rebuildWhileFactsComeInGivesTheLiveRowsAndReadersSeeOneWholeGeneration() {
        open();
        fill(3_000);
        engine.started();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                fill(10);
                LockSupport.parkNanos(1_000_000);
            }
        });
        Rows rows = new Rows(new Views(declared), engine.tables);
        RowsAsked all = new RowsAsked(
                "test-funds",
                Reach.EVERYTHING,
                null,
                null,
                true,
                RowsAsked.During.now(Instant.EPOCH),
                Map.of(),
                null,
                0,
                500,
                null);
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            long before = 0;
            while (!over.get()) {
                RowPage page = rows.find(all);
                assertThat(page.total()).isEqualTo(FUNDS);
                long sum = page.totals().get("amountFen").longValue();
                assertThat(sum).isEqualTo(page.position() - FUNDS).isGreaterThanOrEqualTo(before);
                before = sum;
            }
        });

        for (int i = 0; i < 3; i++) {
            RebuildReport report = engine.rebuild("test-funds", RebuildMode.REBUILD);
            assertThat(report.state()).isEqualTo(RebuildState.DONE);
            assertThat(report.differing()).isZero();
        }
        over.set(true);
        appending.join();
        reading.join();

        engine.awaitPosition("test-funds", ledger.head());
        assertThat(engine.rebuild("test-funds", RebuildMode.VERIFY).differing()).isZero();
        assertThat(database.number("select count(distinct generation) from views.view_row where view = 'test-funds'"))
                .isOne();
    }

    private TimeMachine machine(Views views) {
        return new TimeMachine(views, ledger, engine.tables, new Waypoints(views, ledger, engine.tables));
    }

    @Test
    void rowAsOfNowIsTheLiveRow() {
        open();
        fill(120);
        engine.started();
        TimeMachine machine = machine(new Views(declared));

        FoundRow row = machine.asOf(
                        "test-unit-money",
                        "xinhualu",
                        MemoryLedger.START.plusSeconds(3600L * ledger.head()),
                        TimeMachine.Time.RECORDED)
                .orElseThrow();

        assertThat(engine.rows("test-unit-money").get("xinhualu")).endsWith("@" + row.position());
        assertThat(row.doc()).contains("\"amountFen\":120").contains("\"payments\":120");
    }

    @Test
    void anotherProcessTakesOverFromOneThatDiedWithItsClaim() {
        database.run("""
                insert into processing.token_entry (processor_name, segment, token, token_type, "timestamp", owner)
                values ('views-testing', 0, null, null, '2021-01-01T00:00:00.000Z', 'a process that is gone')
                """);
        engine.started();
        open();
        engine.awaitPosition("test-funds", FUNDS);
        assertThat(engine.rows("test-funds")).hasSize(FUNDS);
    }

    @Test
    void progressIsVisibleWhileARebuildRuns() {
        int range = 10_000 * Runtime.getRuntime().availableProcessors();
        open();
        engine.started();
        fill(range);
        CountDownLatch goOn = new CountDownLatch(1);
        ledger.append("fund/f0", "demo/xinhualu", new FundsAppropriated("f0", 1, "LAST"));
        funds.pauseAt("LAST", goOn);
        UUID id = engine.rebuilds.start("test-funds", RebuildMode.REBUILD, "auditor");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.rebuilds.find(id).orElseThrow().position() == range);
        RebuildReport report = engine.rebuilds.find(id).orElseThrow();
        assertThat(report.state()).isEqualTo(RebuildState.RUNNING);
        assertThat(report.head()).isEqualTo(ledger.head());
        assertThat(report.facts()).isEqualTo(range);
        assertThat(report.rows()).isEqualTo(FUNDS);
        goOn.countDown();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.rebuilds.find(id).orElseThrow().state() == RebuildState.DONE);
    }

    @Test
    void runningRebuildIsNotGivenUpByAnotherProcess() {
        open();
        engine.started();
        CountDownLatch goOn = new CountDownLatch(1);
        funds.pauseAt("LAST", goOn);
        ledger.append("fund/f0", "demo/xinhualu", new FundsAppropriated("f0", 1, "LAST"));
        UUID id = engine.rebuilds.start("test-funds", RebuildMode.REBUILD, "auditor");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.rebuilds.find(id).orElseThrow().state() == RebuildState.RUNNING);
        try (Engine other = new Engine(database, ledger, declared)) {
            other.rebuilds.start();
            assertThat(other.rebuilds.find(id).orElseThrow().state()).isEqualTo(RebuildState.RUNNING);
            goOn.countDown();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> other.rebuilds.find(id).orElseThrow().state() == RebuildState.DONE);
            assertThat(other.rebuilds.find(id).orElseThrow().attempts()).isOne();
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void firstBuildThatFailsSaysWhyAndIsTriedAgain() {
        open();
        database.run("alter table views.view_row rename to view_row_away");
        CompletableFuture<Void> built = engine.rebuilds.rebuildNeeded();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.rebuilds.failures().containsKey("test-funds"));
        assertThat(built).isNotDone();
        assertThat(engine.rebuilds.awaited()).contains("test-funds");

        database.run("alter table views.view_row_away rename to view_row");
        assertThat(built).succeedsWithin(Duration.ofSeconds(30));
        assertThat(engine.rebuilds.failures()).isEmpty();
        assertThat(engine.rebuilds.awaited()).isEmpty();
        assertThat(engine.rows("test-funds")).hasSize(FUNDS);
    }

    @Test
    void groupWhoseBatchesFailSaysWhyUntilTheyNoLongerDo() {
        engine.started();
        database.run("alter table views.view_row rename to view_row_away");
        open();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.live.progress().getFirst().failure() != null);
        assertThat(engine.live.progress().getFirst().behind()).isEqualTo(FUNDS);

        database.run("alter table views.view_row_away rename to view_row");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.live.progress().getFirst().failure() == null);
        engine.awaitPosition("test-funds", FUNDS);
        assertThat(engine.live.progress().getFirst().behind()).isZero();
    }
}
