package io.taizhang.query.web;

import static io.taizhang.query.web.Follower.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.testing.FundTestView;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildEndpointTest {
    private static final String REBUILDS = "/api/audit/rebuilds";
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads", 2021, 300);
        office.fund("f2", "minghu", "Lifts", 2021, 100);
        office.fund("f3", "minghu", "Pipes", 2021, 50);
        // A first build would otherwise stand still where one of these is made to.
        await().atMost(Duration.ofSeconds(120))
                .until(() -> side.bean(Rebuilds.class).awaited().isEmpty());
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static HttpResponse<String> wanted(String body) {
        return side.post("auditor", REBUILDS, body);
    }

    /** Its address. */
    private static String begun(String body) {
        HttpResponse<String> answer = wanted(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith(QuerySide.json(answer).get("id").asString());
        return address;
    }

    private static JsonNode ended(String address) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> side.ask("auditor", address),
                        it -> !List.of("WAITING", "RUNNING")
                                .contains(it.get("state").asString()));
    }

    private static HttpResponse<String> delete(String address) {
        return side.send(side.request("admin", address).DELETE());
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + QuerySide.json(answer).get("type").asString();
    }

    private static void tamper(String sql) throws Exception {
        side.ask("auditor", "/api/views/fund-balance");
        try (Connection superuser = TestDatabase.superuser(ledger.store().settings());
                Statement statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    @Test
    void rebuildReportsItsProgressAndItsVerdict() {
        JsonNode report = ended(begun("{\"view\":\"fund-balance\"}"));

        assertThat(report.get("state").asString()).isEqualTo("DONE");
        assertThat(report.get("differing").asLong()).isZero();
        assertThat(report.get("rows").asLong()).isEqualTo(3);
        assertThat(report.get("progress").asDouble()).isEqualTo(1);
        assertThat(report.get("requestedBy").asString()).isEqualTo("auditor");
        assertThat(report.at("/verdict/rows").isEmpty()).isTrue();
    }

    @Test
    void tamperedRowIsNamedWithItsComponentAndMended() throws Exception {
        String before = side.ask("auditor", "/api/views/fund-balance/f1").toString();
        tamper("""
                update views.view_row r set doc = jsonb_set(doc, '{appropriatedFen}', '999')
                from views.view_state s where s.view = r.view and s.generation = r.generation
                    and r.view = 'fund-balance' and key = 'f1'
                """);

        JsonNode report = ended(begun("{\"view\":\"fund-balance\",\"mode\":\"VERIFY\"}"));

        assertThat(report.get("differing").asLong()).isOne();
        JsonNode row = report.at("/verdict/rows/0");
        assertThat(row.get("key").asString()).isEqualTo("f1");
        assertThat(row.get("components").toString())
                .isEqualTo("[{\"path\":\"$.appropriatedFen\",\"live\":999,\"rebuilt\":300}]");
        assertThat(row.get("livePosition")).isEqualTo(row.get("rebuiltPosition"));
        assertThat(side.ask("auditor", "/api/views/fund-balance/f1")
                        .get("appropriatedFen")
                        .asLong())
                .isEqualTo(999);

        assertThat(ended(begun("{\"view\":\"fund-balance\",\"mode\":\"REBUILD\"}"))
                        .get("differing")
                        .asLong())
                .isOne();
        assertThat(side.ask("auditor", "/api/views/fund-balance/f1").toString()).isEqualTo(before);
    }

    @Test
    void whoSeesARowIsComparedToo() throws Exception {
        tamper("""
                update views.view_row r set unit_path = 'demo/xinhualu'
                from views.view_state s where s.view = r.view and s.generation = r.generation
                    and r.view = 'fund-balance' and key = 'f2'
                """);
        JsonNode report = ended(begun("{\"view\":\"fund-balance\"}"));
        assertThat(report.at("/verdict/rows/0/components").toString())
                .isEqualTo("[{\"path\":\"unit_path\",\"live\":\"demo/xinhualu\",\"rebuilt\":\"demo/minghu\"}]");
        assertThat(side.ask("official-xinhualu", "/api/views/fund-balance").toString())
                .doesNotContain("\"f2\"");
    }

    @Test
    void allViewsAreVerifiedByOneRequestAndEachHasItsVerdict() throws Exception {
        String address = begun("{\"all\":true,\"mode\":\"VERIFY\"}");
        try (Follower follower = new Follower(side, "auditor", address + "/stream", null)) {
            follower.awaitTold(event("progress", "\"total\":"));
            follower.awaitTold(event("done", "\"differing\":0"));
        }
        JsonNode report = ended(address);
        assertThat(report.get("state").asString()).isEqualTo("DONE");
        assertThat(report.get("view").isNull()).isTrue();
        assertThat(report.get("progress").asDouble()).isEqualTo(1);
        assertThat(report.get("done").asLong())
                .isEqualTo(report.get("total").asLong())
                .isEqualTo(report.get("views").size())
                .isEqualTo(side.ask("auditor", "/api/views").size());
        assertThat(report.get("views"))
                .allSatisfy(view -> assertThat(view.get("differing").asLong()).isZero());
        String one = report.at("/views/0/id").asString();
        assertThat(side.ask("auditor", REBUILDS + "/" + one).get("verdict").isObject())
                .isTrue();
    }

    @Test
    void progressIsStreamedAndTheVerdictEndsIt() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        side.bean(FundTestView.class).pauseAt("STREAMED", goOn);
        side.append("fund/f3", "demo/minghu", new FundsAppropriated("f3", 1, "STREAMED"));
        String address = begun("{\"view\":\"test-funds\",\"mode\":\"VERIFY\"}");
        try (Follower follower = new Follower(side, "auditor", address + "/stream", null)) {
            follower.awaitTold(event("progress", "\"state\":\"RUNNING\""));
            goOn.countDown();
            int done = follower.awaitTold(event("done", "\"verdict\":{"));
            assertThat(done).isEqualTo(follower.told().size() - 1);
        } finally {
            goOn.countDown();
        }
        try (Follower late = new Follower(side, "auditor", address + "/stream", null)) {
            late.awaitTold(event("done", "\"differing\":0"));
        }
    }

    @Test
    void heldRowsAreSwappedInOrDiscarded() {
        String first = begun("{\"view\":\"fund-balance\",\"mode\":\"HOLD\"}");
        assertThat(ended(first).get("state").asString()).isEqualTo("HELD");
        assertThat(problem(wanted("{\"view\":\"fund-balance\",\"mode\":\"HOLD\"}")))
                .isEqualTo("409 /problems/rebuild-held");
        HttpResponse<String> swapped = side.post("admin", first + "/swap", "");
        assertThat(swapped.statusCode()).as(swapped.body()).isEqualTo(202);
        JsonNode done = ended(first);
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("decidedBy").asString()).isEqualTo("admin");
        assertThat(problem(side.post("admin", first + "/swap", ""))).isEqualTo("409 /problems/rebuild-not-held");

        String second = begun("{\"view\":\"fund-balance\",\"mode\":\"HOLD\"}");
        assertThat(ended(second).get("state").asString()).isEqualTo("HELD");
        HttpResponse<String> discarded = delete(second);
        assertThat(discarded.statusCode()).isEqualTo(200);
        assertThat(QuerySide.json(discarded).get("state").asString()).isEqualTo("DISCARDED");
        assertThat(problem(delete(second))).isEqualTo("409 /problems/rebuild-over");
    }

    @Test
    void newestRequestsAreListedFirst() {
        String one = ended(begun("{\"view\":\"fund-allocations\",\"mode\":\"VERIFY\"}"))
                .get("id")
                .asString();
        String two = ended(begun("{\"view\":\"fund-allocations\",\"mode\":\"VERIFY\"}"))
                .get("id")
                .asString();
        JsonNode list = side.ask("auditor", REBUILDS + "?view=fund-allocations&limit=2");
        assertThat(list.get("items").valueStream().map(item -> item.get("id").asString()))
                .containsExactly(two, one);
        assertThat(list.at("/items/0").has("verdict")).isFalse();
    }

    @Test
    void rebuildsAreForAuditorsAndAdministratorsOfTheTopUnit() {
        String unknown = REBUILDS + "/" + UUID.randomUUID();
        for (String actor : List.of("official", "viewer", "admin-minghu")) {
            String why = actor.equals("admin-minghu") ? "403 /problems/top-unit-only" : "403 /problems/not-allowed";
            assertThat(List.of(
                            side.post(actor, REBUILDS, "{\"view\":\"fund-balance\"}"),
                            side.get(actor, REBUILDS),
                            side.get(actor, unknown),
                            side.get(actor, unknown + "/stream"),
                            side.post(actor, unknown + "/swap", ""),
                            side.send(side.request(actor, unknown).DELETE())))
                    .allSatisfy(answer -> assertThat(problem(answer)).isEqualTo(why));
        }
    }

    @Test
    void whatIsUnknownOrUnclearIsRefused() {
        assertThat(problem(wanted("{\"view\":\"none\"}"))).isEqualTo("404 /problems/unknown-view");
        assertThat(problem(wanted("{\"view\":"))).isEqualTo("400 /problems/malformed");
        assertThat(problem(wanted("{\"view\":\"fund-balance\",\"mode\":\"GUESS\"}")))
                .isEqualTo("400 /problems/malformed");
        assertThat(problem(wanted("{}"))).isEqualTo("400 /problems/bad-parameter");
        assertThat(problem(wanted("{\"view\":\"fund-balance\",\"all\":true}")))
                .isEqualTo("400 /problems/bad-parameter");
        assertThat(problem(side.get("admin", REBUILDS + "?limit=0"))).isEqualTo("400 /problems/bad-parameter");
        assertThat(problem(side.get("admin", REBUILDS + "?colour=red"))).isEqualTo("400 /problems/unknown-parameter");
        for (String id : List.of("none", UUID.randomUUID().toString())) {
            String address = REBUILDS + "/" + id;
            assertThat(List.of(
                            side.get("admin", address),
                            side.get("admin", address + "/stream"),
                            side.post("admin", address + "/swap", ""),
                            side.send(side.request("admin", address).method("DELETE", BodyPublishers.noBody()))))
                    .allSatisfy(answer -> assertThat(problem(answer)).isEqualTo("404 /problems/unknown-rebuild"));
        }
    }
}
