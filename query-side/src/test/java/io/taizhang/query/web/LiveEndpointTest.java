package io.taizhang.query.web;

import static io.taizhang.query.web.Follower.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.testing.TestLedger;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.Rebuilds;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveEndpointTest {
    private static final String LIVE = "/api/live?view=fund-balance&view=fund-allocations&view=renovation-progress";
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
        fund = "live" + ++number;
        new Office(side).fund(fund, "xinhualu", "Fund " + fund, 2021, 100);
        side.ask("viewer", "/api/views/fund-balance");
    }

    private long append(long fen) {
        return side.append("fund/" + fund, "demo/xinhualu", new FundsAppropriated(fund, fen, "D"));
    }

    @Test
    void onePageHearsWhichViewChangedWhereAndUpToWhichPosition() throws Exception {
        try (Follower page = new Follower(side, "viewer", LIVE, null)) {
            page.awaitTold(event("standing", "\"renovation-progress\":"));
            long position = append(11);
            int told = page.awaitTold(event("changed", "\"fund-balance\":[\"" + fund + "\"]"));
            assertThat(page.told().get(told)).contains("id:" + position).doesNotContain("fund-allocations");
        }
    }

    @Test
    void rowsOfOtherUnitsAreNotTold() throws Exception {
        try (Follower foreign = new Follower(side, "official-minghu", LIVE, null);
                Follower narrowed = new Follower(side, "viewer", LIVE + "&unit=minghu", null);
                Follower own = new Follower(side, "official-xinhualu", LIVE, null)) {
            for (Follower page : List.of(foreign, narrowed, own)) {
                page.awaitTold(event("standing", ""));
            }
            append(5);
            own.awaitTold(event("changed", fund));
            new Office(side).fund("m" + fund, "minghu", "Fund of minghu", 2021, 100);
            foreign.awaitTold(event("changed", "\"m" + fund));
            narrowed.awaitTold(event("changed", "\"m" + fund));

            assertThat(foreign.told()).noneMatch(event("changed", "\"" + fund));
            assertThat(narrowed.told()).noneMatch(event("changed", "\"" + fund));
            assertThat(own.told()).noneMatch(event("changed", "\"m" + fund));
        }
    }

    @Test
    void aRebuiltViewHasChangedEverywhere() throws Exception {
        try (Follower page = new Follower(side, "viewer", LIVE, null)) {
            page.awaitTold(event("standing", ""));
            side.bean(Rebuilds.class).start("fund-balance", RebuildMode.REBUILD, "auditor");
            page.awaitTold(event("changed", "\"fund-balance\":\"*\""));
        }
    }

    @Test
    void anUnknownViewAndAStrangerAreRefused() {
        assertThat(side.get("viewer", "/api/live?view=no-such").statusCode()).isEqualTo(404);
        assertThat(side.get("viewer", LIVE + "&view=no-such").statusCode()).isEqualTo(404);
        assertThat(side.get("viewer", "/api/live").statusCode()).isEqualTo(400);
        assertThat(side.get("official-minghu", LIVE + "&unit=xinhualu").statusCode())
                .isEqualTo(403);
        assertThat(side.get("nobody", LIVE).statusCode()).isEqualTo(401);
    }

    /** The bound on the time leaves room for a busy machine. */
    @Test
    void hundredsOfPagesHearOfAChangeAtOnceAndHoldNoThread() throws Exception {
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        List<Follower> pages = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                pages.add(new Follower(side, "viewer", LIVE, null));
            }
            for (Follower page : pages) {
                page.awaitTold(event("standing", ""));
            }
            append(7);
            await().atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() ->
                            pages.stream().allMatch(page -> page.told().stream().anyMatch(event("changed", fund))));
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 50);
        } finally {
            for (Follower page : pages) {
                page.close();
            }
        }
    }
}
