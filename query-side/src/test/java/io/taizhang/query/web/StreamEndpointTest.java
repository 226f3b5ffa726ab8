package io.taizhang.query.web;

import static io.taizhang.query.web.Follower.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.testing.TestLedger;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.testing.FundTestView;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamEndpointTest {
    private static final String STREAM = "/api/views/fund-balance/stream";
    private static TestLedger ledger;
    private static QuerySide side;
    private static int number;
    private String fund = "";

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        new Office(side).units();
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    @BeforeEach
    void fund() {
        fund = "s" + ++number;
        new Office(side).fund(fund, "xinhualu", "Fund " + fund, 2021, 100);
        side.ask("viewer", "/api/views/fund-balance");
    }

    private long append(LedgerEvent event) {
        return side.append("fund/" + fund, "demo/xinhualu", event);
    }

    private FundsAppropriated money(long fen) {
        return new FundsAppropriated(fund, fen, "D");
    }

    @Test
    void changedRowIsToldAndThenItsPosition() throws Exception {
        try (Follower follower = new Follower(side, "viewer", STREAM, null)) {
            follower.awaitTold(event("position", ""));
            long position = append(money(11));

            int row = follower.awaitTold(event("row", "\"appropriatedFen\":111"));
            int mark = follower.awaitTold(event("position", "id:" + position));
            assertThat(row).isLessThan(mark);
            assertThat(follower.told().get(row))
                    .contains("\"key\":\"" + fund + "\"")
                    .doesNotContain("id:");
        }
    }

    @Test
    void clientThatComesBackIsToldWhatItMissed() throws Exception {
        long seen = append(money(1));
        long missed = append(money(2));
        side.ask("viewer", "/api/views/fund-balance");

        try (Follower follower = new Follower(side, "viewer", STREAM, Long.toString(seen))) {
            follower.awaitTold(event("row", "\"appropriatedFen\":103"));
            follower.awaitTold(event("position", "id:" + missed));
            assertThat(follower.told()).noneMatch(event("reset", ""));
        }
    }

    @Test
    void heartbeatTellsThePosition() throws Exception {
        long position = ledger.ledger().head();
        try (Follower follower = new Follower(side, "viewer", STREAM, null)) {
            follower.awaitTold(event -> follower.told().stream()
                            .filter(event("position", "id:" + position))
                            .count()
                    >= 3);
        }
    }

    @Test
    void rowsOfOtherUnitsAreNotTold() throws Exception {
        try (Follower foreign = new Follower(side, "viewer", STREAM + "?unit=minghu", null);
                Follower own = new Follower(side, "official-xinhualu", STREAM, null)) {
            append(money(5));
            own.awaitTold(event("row", fund));
            new Office(side).fund("m" + number, "minghu", "Fund of minghu", 2021, 100);
            foreign.awaitTold(event("row", "m" + number));

            assertThat(foreign.told()).noneMatch(event("row", fund));
            assertThat(own.told()).noneMatch(event("row", "\"m" + number + "\""));
        }
    }

    @Test
    void rebuildTellsToReadTheRowsAgain() throws Exception {
        long seen = ledger.ledger().head();
        try (Follower follower = new Follower(side, "viewer", STREAM, null)) {
            side.bean(Rebuilds.class).start("fund-balance", RebuildMode.REBUILD, "auditor");
            follower.awaitTold(event("reset", "id:" + seen));
        }
        try (Follower late = new Follower(side, "viewer", STREAM, Long.toString(seen - 1))) {
            late.awaitTold(event("reset", ""));
        }
    }

    @Test
    void otherProcessesHearOfTheSameChanges() throws Exception {
        try (TestLedger again = ledger.another();
                QuerySide other = new QuerySide(again);
                Follower here = new Follower(side, "viewer", STREAM, null);
                Follower there = new Follower(other, "viewer", STREAM, null)) {
            append(money(900));
            here.awaitTold(event("row", "\"appropriatedFen\":1000"));
            there.awaitTold(event("row", "\"appropriatedFen\":1000"));
        }
    }

    @Test
    void rowThatIsGoneIsTold() throws Exception {
        side.ask("viewer", "/api/views/test-funds");
        try (Follower follower = new Follower(side, "viewer", "/api/views/test-funds/stream", null)) {
            follower.awaitTold(event("position", ""));
            long position = append(new FundClosed(fund));

            follower.awaitTold(event("removed", "\"key\":\"" + fund + "\""));
            follower.awaitTold(event("position", "id:" + position));
        }
    }

    @Test
    void rowThatWasParkedAndIsMendedReachesOpenStreams() throws Exception {
        append(new FundsAppropriated(fund, 1, "BAD"));
        side.ask("viewer", "/api/views/test-funds");
        try (Follower follower = new Follower(side, "viewer", "/api/views/test-funds/stream", null)) {
            follower.awaitTold(event("position", ""));
            side.bean(FundTestView.class).mend();
            assertThat(side.post("admin", "/api/audit/parked/test-funds/" + fund + "/retry", "")
                            .statusCode())
                    .isEqualTo(204);

            follower.awaitTold(event("reset", ""));
            assertThat(side.ask("viewer", "/api/views/test-funds/" + fund)
                            .get("amountFen")
                            .asLong())
                    .isEqualTo(101);
        }
    }

    /** The bound on the time leaves room for a busy machine. */
    @Test
    void hundredsOfClientsHearOfAChangeAtOnceAndHoldNoThread() throws Exception {
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        List<Follower> followers = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                followers.add(new Follower(side, "viewer", STREAM, null));
            }
            for (Follower follower : followers) {
                follower.awaitTold(event("position", ""));
            }
            append(money(7));
            await().atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> followers.stream()
                            .allMatch(follower ->
                                    follower.told().stream().anyMatch(event("row", "\"appropriatedFen\":107"))));
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 50);
        } finally {
            for (Follower follower : followers) {
                follower.close();
            }
        }
    }
}
