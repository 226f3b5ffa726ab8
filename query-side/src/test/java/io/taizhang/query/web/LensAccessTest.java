package io.taizhang.query.web;

import static io.taizhang.query.web.Follower.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.testing.TestLedger;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.Rebuilds;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who reads of whom in {@code actor-trail}: accounts {@code viewer} and {@code official-minghu} have recorded something. */
class LensAccessTest {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");
    private static final String TRAIL = "/api/views/actor-trail";
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(NEW_YEAR);
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "minghu", "Roads 道路", 2021, 300);
        record("viewer", "demo", "demo/xinhualu");
        record("official-minghu", "minghu", "demo/minghu");
        record("official-minghu", "minghu", "demo/xinhualu");
        for (String lens : List.of("actor-trail", "closed-and-reopened", "same-photo", "late-entry")) {
            side.ask("auditor", "/api/views/" + lens);
        }
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static void record(String actorId, String unitId, String path) {
        UUID command = UUID.randomUUID();
        ledger.append(
                "fund/f1",
                new Provenance(
                        actorId, Role.OFFICIAL, unitId, path, command, command, command, NEW_YEAR, null, List.of(), ""),
                new FundsAppropriated("f1", 1, "文 1"));
    }

    @Test
    void auditorReadsTheTrailsOfAllAndEverybodyElseItsOwn() {
        assertThat(keys("auditor", TRAIL)).containsExactly("official-minghu", "viewer");
        assertThat(keys("viewer", TRAIL)).containsExactly("viewer");
        assertThat(keys("official", TRAIL)).isEmpty();
        assertThat(keys("admin", TRAIL)).isEmpty();
        JsonNode own = side.ask("viewer", TRAIL);
        assertThat(own.at("/totals/facts").asLong())
                .isEqualTo(own.at("/items/0/facts").asLong());
    }

    @Test
    void auditorOfAUnitReadsTheTrailsOfItsOwnUnit() {
        assertThat(keys("admin-minghu", TRAIL)).containsExactly("official-minghu");
    }

    @Test
    void filtersAndOrderShowNobodyElse() {
        assertThat(keys("viewer", TRAIL + "?unitId=minghu")).isEmpty();
        assertThat(keys("viewer", TRAIL + "?sort=-facts&size=1")).containsExactly("viewer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/facts", "?asOf=2021-06-01T00:00:00Z"})
    void trailOfAnotherIsRefused(String what) {
        assertRefused(side.get("viewer", TRAIL + "/official-minghu" + what));
        assertRefused(side.get("official", TRAIL + "/viewer" + what));
        assertThat(side.get("viewer", TRAIL + "/viewer" + what).statusCode()).isEqualTo(200);
        assertThat(side.get("auditor", TRAIL + "/official-minghu" + what).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverIsRefusedIsNotToldWhetherThereIsATrail() {
        assertRefused(side.get("viewer", TRAIL + "/nobody"));
    }

    @Test
    void factsOfATrailAreThoseTheReaderSees() {
        assertThat(side.ask("auditor", TRAIL + "/official-minghu/facts").path("items"))
                .hasSize(2);
        assertThat(side.ask("official-minghu", TRAIL + "/official-minghu/facts").path("items"))
                .hasSize(1);
    }

    @Test
    void fileHoldsWhatTheListDoes() {
        String file = "/export?format=csv&lang=en";
        side.ask("viewer", TRAIL);
        assertThat(side.get("viewer", TRAIL + file).body()).contains("viewer").doesNotContain("official-minghu");
        assertThat(side.get("auditor", TRAIL + file).body()).contains("viewer").contains("official-minghu");
    }

    @Test
    void streamTellsOfNobodyElse() throws Exception {
        try (Follower own = new Follower(side, "viewer", TRAIL + "/stream", null);
                Follower auditor = new Follower(side, "auditor", TRAIL + "/stream", null)) {
            record("official-minghu", "minghu", "demo/minghu");
            record("viewer", "demo", "demo/xinhualu");
            own.awaitTold(event("row", "\"actorId\":\"viewer\""));
            auditor.awaitTold(event("row", "\"actorId\":\"official-minghu\""));

            assertThat(own.told()).noneMatch(told -> told.contains("official-minghu"));
        }
    }

    @Test
    void lensesThatNameAccountsAreForThoseWhoMayAskWhy() {
        for (String lens : List.of("closed-and-reopened", "same-photo")) {
            for (String what : List.of("", "/x", "/x/facts", "/stream", "/export?format=csv")) {
                assertRefused(side.get("viewer", "/api/views/" + lens + what));
            }
            assertThat(side.get("auditor", "/api/views/" + lens).statusCode()).isEqualTo(200);
            assertThat(catalogue("viewer")).doesNotContain(lens);
            assertThat(catalogue("auditor")).contains(lens);
        }
    }

    @Test
    void lensesThatNameNobodyAreForEverybody() {
        assertThat(catalogue("viewer"))
                .contains("late-entry", "deadline-bursts", "deferred-share", "actor-trail", "audit-trail");
        assertThat(keys("viewer", "/api/views/late-entry?unitId=minghu")).containsExactly("minghu/2021-01");
    }

    @Test
    void whoReadsNoTrailsIsToldHowManyDifferAndNotWhatTheySay() {
        side.ask("auditor", TRAIL);
        UUID id = side.bean(Rebuilds.class).start("actor-trail", RebuildMode.VERIFY, "auditor");
        JsonNode admin = done("admin", id);
        JsonNode auditor = done("auditor", id);

        assertThat(admin.path("differing").asLong()).isZero();
        assertThat(admin.path("verdict").isNull()).isTrue();
        assertThat(auditor.path("verdict").isObject()).isTrue();
    }

    private static JsonNode done(String actor, UUID id) {
        await().until(() -> side.ask(actor, "/api/audit/rebuilds/" + id)
                .path("state")
                .asString()
                .equals("DONE"));
        return side.ask(actor, "/api/audit/rebuilds/" + id);
    }

    private static List<String> catalogue(String actor) {
        return side.ask(actor, "/api/views")
                .valueStream()
                .map(view -> view.path("name").asString())
                .toList();
    }

    private static List<String> keys(String actor, String path) {
        return side.ask(actor, path)
                .path("items")
                .valueStream()
                .map(row -> row.path("key").asString())
                .toList();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(QuerySide.json(answer).path("type").asString()).isEqualTo("/problems/not-allowed");
    }
}
