package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditEndpointTest {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(NEW_YEAR);
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads", 2021, 300);
        ledger.clock().moveTo(NEW_YEAR.plusSeconds(86_400));
        office.fund("f2", "minghu", "Lifts", 2021, 100);
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static List<Long> positions(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(fact -> fact.get("position").asLong())
                .toList();
    }

    private static JsonNode journal(String actor, String query) {
        return side.ask(actor, "/api/audit/events" + query);
    }

    @Test
    void journalIsReadInOrderPageByPage() {
        JsonNode first = journal("auditor", "?limit=3");
        assertThat(positions(first)).containsExactly(1L, 2L, 3L);

        JsonNode rest = journal("auditor", "?after=" + first.get("next").asLong());
        assertThat(positions(rest)).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(rest.get("position").asLong()).isEqualTo(8);
    }

    @Test
    void journalIsReadNewestFirst() {
        JsonNode newest = journal("auditor", "?order=newest&limit=2");
        assertThat(positions(newest)).containsExactly(8L, 7L);
        assertThat(positions(journal(
                        "auditor", "?limit=2&before=" + newest.get("next").asLong())))
                .containsExactly(6L, 5L);
        assertThat(positions(journal("auditor", "?order=newest&subject=fund/f1")))
                .containsExactly(6L, 5L);
        assertThat(positions(journal("auditor", "?order=newest&limit=1&subject=unit/minghu")))
                .containsExactly(8L);
    }

    @Test
    void journalIsFiltered() {
        assertThat(positions(journal("auditor", "?subject=fund/f2"))).containsExactly(7L, 8L);
        assertThat(positions(journal("auditor", "?type=fund.FundOpened"))).containsExactly(5L, 7L);
        assertThat(positions(journal("auditor", "?actor=nobody"))).isEmpty();
        assertThat(positions(journal("auditor", "?from=2021-01-02T00:00:00Z"))).containsExactly(7L, 8L);
        assertThat(positions(journal("auditor", "?to=2021-01-02T00:00:00Z&after=4")))
                .containsExactly(5L, 6L);
    }

    @Test
    void actorReadsTheJournalOfItsOwnUnitOnly() {
        assertThat(positions(journal("official-xinhualu", ""))).containsExactly(3L, 5L, 6L);
    }

    @Test
    void badJournalParametersAreRefused() {
        assertThat(side.get("auditor", "/api/audit/events?limit=0").statusCode())
                .isEqualTo(400);
        assertThat(side.get("auditor", "/api/audit/events?type=fund.Nonsense").statusCode())
                .isEqualTo(400);
        assertThat(side.get("auditor", "/api/audit/events?from=now").statusCode())
                .isEqualTo(400);
        assertThat(side.get("auditor", "/api/audit/events?colour=red").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatConcernsAllUnitsIsForTheTopUnitOnly() {
        String row = "/api/audit/parked/fund-balance/f2/";
        assertThat(List.of(
                        side.get("admin-minghu", "/api/audit/parked"),
                        side.post("admin-minghu", row + "retry", ""),
                        side.post("admin-minghu", row + "skip", "{\"reason\":\"why\"}")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/top-unit-only");
                });
    }

    @Test
    void skippingNeedsAnAdministratorAndAReason() {
        assertThat(side.post("auditor", "/api/audit/parked/fund-balance/f1/skip", "{\"reason\":\"why\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(side.post("admin", "/api/audit/parked/fund-balance/f1/skip", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(side.post("admin", "/api/audit/parked/fund-balance/f1/skip", "{\"reason\":\"why\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
