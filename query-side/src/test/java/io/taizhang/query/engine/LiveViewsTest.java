package io.taizhang.query.engine;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.query.testing.FundTestView;
import io.taizhang.query.testing.UnitMoneyTestView;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveViewsTest {
    private final Database database = new Database();
    private final MemoryLedger ledger = new MemoryLedger();
    private final Engine engine = newEngine();

    private Engine newEngine() {
        return new Engine(database, ledger, List.of(new FundTestView(), new UnitMoneyTestView()));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private void open(String fund, String unitPath) {
        ledger.append("fund/" + fund, unitPath, new FundOpened(fund, "u", "基金 " + fund, 2021, RENOVATION, CITY));
    }

    private void appropriate(String fund, String unitPath, long fen) {
        ledger.append("fund/" + fund, unitPath, new FundsAppropriated(fund, fen, "D1"));
    }

    private void awaitHead(Engine of) {
        of.awaitPosition("test-funds", ledger.head());
        of.awaitPosition("test-unit-money", ledger.head());
    }

    @Test
    void rowsFollowTheLedger() {
        engine.started();
        open("f1", "demo/xinhualu");
        appropriate("f1", "demo/xinhualu", 500);
        awaitHead(engine);

        assertThat(engine.rows("test-funds"))
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of(
                                "f1",
                                "{\"year\": 2021, \"title\": \"基金 f1\", \"unitPath\": \"demo/xinhualu\", \"amountFen\": 500} @2"));
        assertThat(engine.rows("test-unit-money")).containsOnlyKeys("demo", "xinhualu");
    }

    @Test
    void removedRowLeavesATombstone() {
        engine.started();
        open("f1", "demo");
        ledger.append("fund/f1", "demo", new FundClosed("f1"));
        awaitHead(engine);

        assertThat(engine.rows("test-funds")).containsEntry("f1", "gone @2");
    }

    @Test
    void positionMovesOverFactsThatNoViewFolds() {
        engine.started();
        ledger.append("unit-tree/office", "demo", new UnitRenamed("demo", "示范区"));

        awaitHead(engine);
        assertThat(engine.rows("test-funds")).isEmpty();
    }

    @Test
    void rebuiltRowsAreTheLiveRows() {
        engine.started();
        for (int i = 0; i < 300; i++) {
            open("f" + i, i % 3 == 0 ? "demo/xinhualu" : "demo/minghu");
            appropriate("f" + i % 7, "demo/xinhualu", i);
            if (i % 10 == 9) {
                ledger.append("fund/f" + (i - 5), "demo", new FundClosed("f" + (i - 5)));
            }
        }
        awaitHead(engine);
        var funds = engine.rows("test-funds");
        var money = engine.rows("test-unit-money");

        assertThat(engine.rebuild("test-funds", RebuildMode.REBUILD).differing())
                .isZero();
        assertThat(engine.rebuild("test-unit-money", RebuildMode.VERIFY).differing())
                .isZero();

        assertThat(engine.rows("test-funds")).isEqualTo(funds).hasSize(300);
        assertThat(engine.rows("test-unit-money")).isEqualTo(money).hasSize(2);
    }

    @Test
    void rowChangedBehindTheLedgersBackIsReportedAndSetRight() {
        open("f1", "demo");
        engine.started();
        var before = engine.rows("test-funds");
        database.run("update views.view_row set doc = jsonb_set(doc, '{amountFen}', '9900') where key = 'f1'");

        RebuildReport report = engine.rebuild("test-funds", RebuildMode.REBUILD);

        assertThat(report.state()).isEqualTo(RebuildState.DONE);
        assertThat(report.differing()).isOne();
        assertThat(report.verdict()).contains("9900").contains("f1");
        assertThat(engine.rows("test-funds")).isEqualTo(before);
    }

    @Test
    void failedTransactionIsRepeatedAndFoldsNothingTwice() {
        engine.started();
        open("f1", "demo");
        awaitHead(engine);
        database.run("create sequence public.failures; grant usage on sequence public.failures to taizhang_app");
        database.run("""
                create function public.fail() returns trigger language plpgsql as
                $$ begin perform nextval('public.failures'); raise exception 'the disk is full'; end $$
                """);
        database.run(
                "create trigger fail before update on views.view_state for each row execute function public.fail()");
        appropriate("f1", "demo", 100);
        appropriate("f1", "demo", 100);
        await().until(() -> database.number("select last_value from public.failures where is_called") > 0);
        assertThat(engine.rows("test-funds").get("f1")).endsWith("@1");

        database.run("drop trigger fail on views.view_state");
        awaitHead(engine);
        assertThat(engine.rows("test-funds").get("f1"))
                .contains("\"amountFen\": 200")
                .endsWith("@3");
    }

    @Test
    void factsKnownAlreadyAreSkippedWhenTheTokenIsLost() {
        engine.started();
        open("f1", "demo");
        appropriate("f1", "demo", 100);
        awaitHead(engine);
        engine.close();
        database.run("delete from processing.token_entry");

        try (Engine again = newEngine().started()) {
            appropriate("f1", "demo", 11);
            awaitHead(again);
            assertThat(again.rows("test-funds").get("f1")).contains("\"amountFen\": 111");
        }
    }

    @Test
    void anotherProcessTakesOverWhenOneEnds() {
        engine.started();
        try (Engine other = newEngine().started()) {
            open("f1", "demo");
            awaitHead(other);
            engine.close();
            appropriate("f1", "demo", 7);
            awaitHead(other);
            assertThat(other.rows("test-funds").get("f1")).contains("\"amountFen\": 7");
        }
    }

    @Test
    void viewOfAnotherShapeIsRebuiltAtStartAndLeftAloneUntilThen() {
        engine.started();
        open("f1", "demo");
        awaitHead(engine);
        database.run("update views.view_state set shape = 'older' where view = 'test-funds'");
        appropriate("f1", "demo", 5);
        engine.awaitPosition("test-unit-money", 2);
        assertThat(engine.position("test-funds")).isEqualTo(1);

        engine.rebuilds.rebuildNeeded().join();
        assertThat(engine.position("test-funds")).isEqualTo(2);
        assertThat(engine.rows("test-funds").get("f1")).contains("\"amountFen\": 5");
    }
}
