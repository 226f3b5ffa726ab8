package io.taizhang.query.engine;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.query.testing.FundTestView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedRowsTest {
    private static final String VIEW = "test-funds";

    private final Database database = new Database();
    private final MemoryLedger ledger = new MemoryLedger();
    private final FundTestView view = new FundTestView();
    private final Engine engine = new Engine(database, ledger, List.of(view));
    private final Views views = new Views(List.of(view));
    private final ParkedRows parked = new ParkedRows(views, ledger, engine.tables);

    @BeforeEach
    void factThatCannotBeFolded() {
        engine.started();
        open("good");
        open("bad");
        appropriate("bad", 10, "D1");
        appropriate("bad", 100, "BAD");
        appropriate("bad", 1_000, "D2");
        appropriate("good", 7, "D3");
        engine.awaitPosition(VIEW, 6);
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private void open(String fund) {
        ledger.append("fund/" + fund, "demo", new FundOpened(fund, "demo", fund, 2021, RENOVATION, CITY));
    }

    private void appropriate(String fund, long fen, String document) {
        ledger.append("fund/" + fund, "demo", new FundsAppropriated(fund, fen, document));
    }

    @Test
    void rowStandsStillAndTheOthersGoOn() {
        assertThat(engine.rows(VIEW).get("bad")).contains("\"amountFen\": 10}").endsWith("@3");
        assertThat(engine.rows(VIEW).get("good")).contains("\"amountFen\": 7}").endsWith("@6");
        assertThat(parked.all()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("bad");
            assertThat(row.fromPosition()).isEqualTo(4);
            assertThat(row.cause()).contains("Document BAD");
        });
    }

    @Test
    void timeMachineSaysThatTheRowStandsStill() {
        TimeMachine machine =
                new TimeMachine(views, ledger, engine.tables, new Waypoints(views, ledger, engine.tables));

        assertThat(machine.asOf(VIEW, "bad", Instant.now(), TimeMachine.Time.RECORDED))
                .hasValueSatisfying(row -> assertThat(row.parkedFrom()).isEqualTo(4));
        assertThat(machine.asOf(VIEW, "good", Instant.now(), TimeMachine.Time.RECORDED))
                .hasValueSatisfying(row -> assertThat(row.parkedFrom()).isNull());
    }

    @Test
    void retryFailsWhileTheFoldDoes() {
        assertThatThrownBy(() -> parked.retry(VIEW, "bad"))
                .isInstanceOfSatisfying(
                        QueryRefusal.class, e -> assertThat(e.refused()).isEqualTo(Refused.STILL_FAILING));
        assertThat(parked.all()).hasSize(1);
    }

    @Test
    void retryFoldsTheRowAgainFromTheLedger() {
        view.mend();
        parked.retry(VIEW, "bad");

        assertThat(engine.rows(VIEW).get("bad"))
                .contains("\"amountFen\": 1110}")
                .endsWith("@5");
        assertThat(parked.all()).isEmpty();
        assertThat(engine.rebuild(VIEW, RebuildMode.VERIFY).differing()).isZero();
        appropriate("bad", 1, "D4");
        engine.awaitPosition(VIEW, 7);
        assertThat(engine.rows(VIEW).get("bad")).contains("\"amountFen\": 1111}");
    }

    @Test
    void skippedFactIsLeftOutForGood() {
        parked.skip(VIEW, "bad", "admin", "entered twice by hand");

        assertThat(engine.rows(VIEW).get("bad")).contains("\"amountFen\": 1010}");
        assertThat(engine.rebuild(VIEW, RebuildMode.REBUILD).differing()).isZero();
        assertThat(engine.rows(VIEW).get("bad")).contains("\"amountFen\": 1010}");
        assertThat(new TimeMachine(views, ledger, engine.tables, new Waypoints(views, ledger, engine.tables))
                        .asOf(VIEW, "bad", Instant.now(), TimeMachine.Time.RECORDED)
                        .orElseThrow()
                        .doc())
                .contains("1010");
        assertThat(database.number("select count(*) from views.view_skipped where position = 4 and actor_id = 'admin'"
                        + " and reason = 'entered twice by hand'"))
                .isOne();
    }

    @Test
    void rebuildParksTheSameRowAtTheSameFact() {
        RebuildReport report = engine.rebuild(VIEW, RebuildMode.REBUILD);

        assertThat(report.differing()).isZero();
        assertThat(parked.all())
                .singleElement()
                .satisfies(row -> assertThat(row.fromPosition()).isEqualTo(4));
    }

    @Test
    void factOfWhichNoRowCanBeToldIsParkedAloneAndFoldedWhenMended() {
        open("keyless1");
        engine.awaitPosition(VIEW, 7);
        assertThat(parked.all()).extracting(ParkedRow::key).containsExactly("@7", "bad");

        view.mend();
        parked.retry(VIEW, "@7");
        assertThat(engine.rows(VIEW)).containsKey("keyless1");
    }

    @Test
    void rowThatIsNotParkedCannotBeRetried() {
        assertThatThrownBy(() -> parked.retry(VIEW, "good"))
                .isInstanceOfSatisfying(
                        QueryRefusal.class, e -> assertThat(e.refused()).isEqualTo(Refused.NOT_PARKED));
    }
}
