package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import io.taizhang.query.testing.FundTestView;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildHeldTest {
    private static final String VIEW = "test-funds";
    private static final int FUNDS = 4;

    private final Database database = new Database();
    private final MoneyLedger ledger = new MoneyLedger(FUNDS).with(40);
    private final FundTestView funds = new FundTestView();
    private final Engine engine = new Engine(database, ledger, List.of(funds), Duration.ZERO);

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private RebuildReport held() {
        RebuildReport report = engine.rebuild(VIEW, RebuildMode.HOLD);
        assertThat(report.state()).as(report.toString()).isEqualTo(RebuildState.HELD);
        return report;
    }

    private JsonNode verdict(RebuildReport report) {
        return engine.tables.docs().tree(report.verdict());
    }

    private void allFolded() {
        engine.awaitPosition(VIEW, ledger.head());
    }

    private static Consumer<Throwable> refused(Refused why) {
        return thrown -> assertThat(((QueryRefusal) thrown).refused()).isEqualTo(why);
    }

    private long generations() {
        return database.number("select count(distinct generation) from views.view_row");
    }

    @Test
    void changedFoldIsShownComponentByComponentAndReadersSeeNothingOfIt() {
        engine.started();
        Map<String, String> before = engine.rows(VIEW);
        funds.count(2);

        RebuildReport report = held();

        assertThat(report.differing()).isEqualTo(FUNDS);
        JsonNode verdict = verdict(report);
        assertThat(verdict.at("/components/0/path").asString()).isEqualTo("$.amountFen");
        assertThat(verdict.at("/components/0/rows").asLong()).isEqualTo(FUNDS);
        assertThat(verdict.path("components").size()).isOne();
        assertThat(verdict.at("/position").asLong()).isEqualTo(ledger.head());
        JsonNode first = verdict.at("/rows/0");
        assertThat(first.path("key").asString()).isEqualTo("f0");
        assertThat(first.path("kind").asString()).isEqualTo("CHANGED");
        assertThat(first.path("livePosition").asLong()).isEqualTo(41);
        assertThat(first.path("rebuiltPosition").asLong()).isEqualTo(41);
        assertThat(first.at("/components/0").toString())
                .isEqualTo("{\"path\":\"$.amountFen\",\"live\":10,\"rebuilt\":20}");
        assertThat(engine.rows(VIEW)).isEqualTo(before);
    }

    @Test
    void heldRowsCatchUpAndThenTakeThePlaceOfTheLiveOnes() {
        engine.started();
        funds.count(2);
        RebuildReport held = held();
        ledger.with(8);
        allFolded();

        engine.rebuilds.swap(held.id(), "admin");

        RebuildReport report = engine.ended(held.id());
        assertThat(report.state()).as(report.toString()).isEqualTo(RebuildState.DONE);
        assertThat(report.decidedBy()).isEqualTo("admin");
        assertThat(engine.rows(VIEW).get("f1")).contains("\"amountFen\": 24");
        assertThat(generations()).isOne();
        assertThat(engine.rebuild(VIEW, RebuildMode.VERIFY).differing()).isZero();
    }

    @Test
    void confirmedSwapOfAProcessThatDiedIsDoneByAnother() {
        engine.started();
        funds.count(2);
        RebuildReport held = held();
        database.run(
                "update views.view_rebuild set state = 'RUNNING', decided_by = 'admin', owner = 999999 where state = 'HELD'");
        try (Engine other = new Engine(database, ledger, List.of(funds), Duration.ZERO)) {
            assertThat(other.ended(held.id()).state()).isEqualTo(RebuildState.DONE);
            assertThat(other.rows(VIEW).get("f1")).contains("\"amountFen\": 20");
        }
    }

    @Test
    void discardedRowsGoAndTheLiveOnesStay() {
        engine.started();
        Map<String, String> before = engine.rows(VIEW);
        funds.count(2);
        RebuildReport held = held();

        assertThat(engine.rebuilds.cancel(held.id(), "auditor").state()).isEqualTo(RebuildState.DISCARDED);

        await().atMost(Duration.ofSeconds(10)).until(() -> generations() == 1);
        assertThat(engine.rows(VIEW)).isEqualTo(before);
        assertThatThrownBy(() -> engine.rebuilds.cancel(held.id(), "auditor")).satisfies(refused(Refused.REBUILD_OVER));
        assertThatThrownBy(() -> engine.rebuilds.swap(held.id(), "auditor"))
                .satisfies(refused(Refused.REBUILD_NOT_HELD));
    }

    @Test
    void anotherRebuildLeavesHeldRowsAlone() {
        engine.started();
        funds.count(2);
        RebuildReport held = held();
        funds.count(1);
        assertThat(engine.rebuild(VIEW, RebuildMode.REBUILD).differing()).isZero();
        assertThat(engine.rebuild(VIEW, RebuildMode.VERIFY).differing()).isZero();
        engine.rebuilds.swap(held.id(), "auditor");
        assertThat(engine.ended(held.id()).state()).isEqualTo(RebuildState.DONE);
        assertThat(engine.rows(VIEW).get("f1")).contains("\"amountFen\": 20");
    }

    @Test
    void ofEachViewOneGenerationIsHeld() {
        engine.started();
        held();
        assertThatThrownBy(() -> engine.rebuilds.start(VIEW, RebuildMode.HOLD, "auditor"))
                .satisfies(refused(Refused.REBUILD_HELD));
        assertThatThrownBy(() -> engine.rebuilds.startAll(RebuildMode.HOLD, "auditor"))
                .satisfies(refused(Refused.REBUILD_HELD));
    }

    @Test
    void rowsHeldByAnEarlierVersionAreNotSwappedIn() {
        engine.started();
        RebuildReport held = held();
        try (Engine newer = new Engine(database, ledger, List.of(new PaymentsToo()))) {
            assertThatThrownBy(() -> newer.rebuilds.swap(held.id(), "auditor"))
                    .satisfies(refused(Refused.REBUILD_OUTDATED));
        }
        assertThat(engine.rebuilds.find(held.id()).orElseThrow().state()).isEqualTo(RebuildState.HELD);
    }

    @Test
    void cancelledRebuildEndsInWhateverProcessItRunsAndItsRowsGo() {
        engine.started();
        Map<String, String> before = engine.rows(VIEW);
        ledger.with(2 * Runtime.getRuntime().availableProcessors() * Build.RANGE);
        allFolded();
        CountDownLatch goOn = new CountDownLatch(1);
        funds.pauseAt("LAST", goOn);
        UUID id = startedUpTo("LAST");
        UUID waiting = engine.rebuilds.start(VIEW, RebuildMode.VERIFY, "auditor");
        try (Engine other = new Engine(database, ledger, List.of(funds))) {
            assertThat(other.rebuilds.cancel(waiting, "admin").state()).isEqualTo(RebuildState.CANCELLED);
            assertThat(other.rebuilds.cancel(id, "admin").state()).isEqualTo(RebuildState.CANCELLED);
            assertThatThrownBy(() -> other.rebuilds.cancel(id, "admin")).satisfies(refused(Refused.REBUILD_OVER));
        }
        goOn.countDown();

        await().atMost(Duration.ofSeconds(20)).until(() -> generations() == 1);
        allFolded();
        assertThat(engine.rebuild(VIEW, RebuildMode.VERIFY).differing()).isZero();
        assertThat(engine.rows(VIEW)).hasSameSizeAs(before);
        assertThat(engine.rebuilds.find(waiting).orElseThrow().attempts()).isZero();
    }

    /** Running, with rows stored, at a fact that the live views have not come past either. */
    private UUID startedUpTo(String documentNo) {
        ledger.with("f0", 1, documentNo);
        UUID id = engine.rebuilds.start(VIEW, RebuildMode.REBUILD, "auditor");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> engine.rebuilds.find(id).orElseThrow().stored() >= Build.RANGE);
        return id;
    }

    @Test
    void rowsOfAnotherShapeAreReplacedAtStartAndComparedInWhatBothHave() {
        engine.started();
        database.run("update views.view_row set doc = jsonb_set(doc, '{amountFen}', '7') where key = 'f3'");
        engine.close();
        ledger.with(4);
        try (Engine newer = new Engine(database, ledger, List.of(new PaymentsToo()))) {
            newer.rebuilds.rebuildNeeded().join();

            assertThat(newer.rows(VIEW).get("f3")).contains("\"payments\": 11").contains("\"amountFen\": 11");
            RebuildReport report = newer.rebuilds.newest(VIEW, 1).getFirst().first();
            assertThat(report.requestedBy()).isEqualTo("SYSTEM");
            assertThat(report.differing()).isOne();
            RebuildReport whole = newer.rebuilds.find(report.id()).orElseThrow();
            JsonNode verdict = newer.tables.docs().tree(whole.verdict());
            assertThat(verdict.path("onlyRebuilt").toString()).isEqualTo("[\"payments\"]");
            assertThat(verdict.path("onlyLive").toString()).isEqualTo("[\"year\"]");
            assertThat(verdict.path("position").asLong()).isEqualTo(ledger.head() - 4);
            assertThat(verdict.at("/rows/0/components").toString())
                    .isEqualTo("[{\"path\":\"$.amountFen\",\"live\":7,\"rebuilt\":10}]");
        }
    }

    /** The same view in a later version. */
    private static final class PaymentsToo implements View<PaymentsToo.Row> {
        record Row(String title, String unitPath, long amountFen, int payments) {}

        @Override
        public String name() {
            return VIEW;
        }

        @Override
        public Title title() {
            return new Title("资金", "Funds");
        }

        @Override
        public Class<Row> rowType() {
            return Row.class;
        }

        @Override
        public Set<Class<? extends LedgerEvent>> events() {
            return Set.of(FundOpened.class, FundsAppropriated.class);
        }

        @Override
        public Collection<String> keysOf(Fact fact) {
            return List.of(fact.stream().substring("fund/".length()));
        }

        @Override
        public Row apply(String key, @Nullable Row row, Fact fact) {
            return switch (fact.event()) {
                case FundOpened opened -> new Row(opened.title(), fact.unitPath(), 0, 0);
                case FundsAppropriated money
                when row != null ->
                    new Row(row.title(), row.unitPath(), row.amountFen() + money.amountFen(), row.payments() + 1);
                default -> throw new IllegalArgumentException(fact.type());
            };
        }

        @Override
        public String subjectOf(String key) {
            return "fund/" + key;
        }
    }
}
