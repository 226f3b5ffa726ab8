package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.ledger.testing.TestLedger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ViewEndpointTest {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(NEW_YEAR);
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads 道路", 2021, 300);
        office.fund("f2", "xinhualu", "Lifts 电梯 Ｂ座 É", 2021, 100);
        office.fund("f3", "minghu", "Roads 100%_", 2022, 200);
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static List<String> keys(JsonNode list) {
        List<String> keys = new ArrayList<>();
        list.get("items").forEach(row -> keys.add(row.get("key").asString()));
        return keys;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    @Test
    void whoComesInAsTheSystemSeesNothing() {
        assertProblem(side.get("system", "/api/views/fund-balance"), 403, "system-is-no-person");
        assertProblem(side.get("citizen", "/api/views/fund-balance"), 403, "citizens-have-no-account");
    }

    @Test
    void catalogueNamesEveryViewWithItsPosition() {
        side.ask("viewer", "/api/views/fund-balance");
        JsonNode catalogue = side.ask("viewer", "/api/views");

        assertThat(catalogue.valueStream().map(view -> view.get("name").asString()))
                .contains("fund-balance", "unit-overview", "unit-register");
        JsonNode balance = catalogue
                .valueStream()
                .filter(view -> view.get("name").asString().equals("fund-balance"))
                .findFirst()
                .orElseThrow();
        assertThat(balance.get("key").asString()).isEqualTo("fundId");
        assertThat(balance.get("position").asLong()).isPositive();
        assertThat(balance.get("parked").asLong()).isZero();
        assertThat(balance.get("title").get("zh").asString()).isNotBlank();
    }

    @Test
    void frameworkStartsNothingThatIsNotUsed() {
        assertThat(side.beans())
                .noneMatch(name -> name.endsWith("UpdateCheckerAutoConfiguration"))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("xstream"))
                .noneMatch(name -> name.contains("AxonServer"));
    }

    @Test
    void rowIsAnsweredFlatWithKeyAndPosition() {
        JsonNode row = side.ask("viewer", "/api/views/fund-balance/f1");

        assertThat(row.get("key").asString()).isEqualTo("f1");
        assertThat(row.get("title").asString()).isEqualTo("Roads 道路");
        assertThat(row.get("appropriatedFen").asLong()).isEqualTo(300);
        assertThat(row.get("position").asLong()).isPositive();
    }

    @Test
    void listIsFilteredByUnitAndAllBelowIt() {
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?unit=xinhualu")))
                .containsExactly("f1", "f2");
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?unit=demo")))
                .contains("f1", "f2", "f3");
    }

    @Test
    void listIsFilteredByEquality() {
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?year=2022")))
                .contains("f3")
                .doesNotContain("f1");
    }

    @Test
    void searchIgnoresCaseAndTakesPatternsLiterally() {
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?q=rOAdS"))).containsExactly("f1", "f3");
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?q=%25_"))).containsExactly("f3");
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?q=%E7%94%B5%E6%A2%AF")))
                .containsExactly("f2");
    }

    @Test
    void lettersBeyondAsciiAreFoundAsTheyAreWritten() {
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?q=%EF%BC%A2%E5%BA%A7")))
                .containsExactly("f2");
        assertThat(keys(side.ask("viewer", "/api/views/fund-balance?q=%C3%89"))).containsExactly("f2");
    }

    @Test
    void keyWithASlashIsOneStepOfTheAddress() {
        assertThat(side.ask("viewer", "/api/views/audit-trail/fund%2Ff1")
                        .get("key")
                        .asString())
                .isEqualTo("fund/f1");
        assertThat(side.ask("viewer", "/api/views/audit-trail/fund%2Ff1/facts").get("items"))
                .hasSize(2);
    }

    @Test
    void listIsSortedPagedAndSummed() {
        JsonNode page = side.ask("viewer", "/api/views/fund-balance?unit=demo&sort=-appropriatedFen&size=2&page=0");
        assertThat(keys(page)).containsExactly("f1", "f3");
        assertThat(page.get("total").asLong()).isEqualTo(3);
        assertThat(page.get("totals").get("appropriatedFen").asLong()).isEqualTo(600);
        assertThat(page.get("totals").has("year")).isFalse();

        JsonNode next = side.ask("viewer", "/api/views/fund-balance?unit=demo&sort=-appropriatedFen&size=2&page=1");
        assertThat(keys(next)).containsExactly("f2");
        assertThat(next.get("totals").get("appropriatedFen").asLong()).isEqualTo(600);
    }

    @Test
    void badParametersAreRefused() {
        assertProblem(side.get("viewer", "/api/views/fund-balance?size=501"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance?size=x"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance?page=-1"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance?sort=doc'--"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance?year=now"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance?year=2021&year=2022"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance?colour=red"), 400, "unknown-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance/f1?asOf=yesterday"), 400, "bad-parameter");
        assertProblem(side.get("viewer", "/api/views/fund-balance/f1?time=lost"), 400, "bad-parameter");
        assertProblem(
                side.send(side.request("viewer", "/api/views/fund-balance").header("Ledger-Position", "-3")),
                400,
                "bad-parameter");
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertProblem(side.get("viewer", "/api/nothing/here"), 404, "unknown-address");
        assertProblem(side.get("viewer", "/problems/no-such-problem"), 404, "unknown-address");
        assertProblem(side.get("viewer", "/api/views/no-such-view"), 404, "unknown-view");
        assertProblem(side.get("viewer", "/api/views/no-such-view/k"), 404, "unknown-view");
        assertProblem(side.get("viewer", "/api/views/no-such-view/stream"), 404, "unknown-view");
        assertProblem(side.get("viewer", "/api/views/fund-balance/f99"), 404, "unknown-row");
        assertProblem(side.get("viewer", "/api/views/fund-balance/f99/facts"), 404, "unknown-row");
        assertProblem(side.get("viewer", "/api/views/fund-balance?unit=atlantis"), 404, "unknown-unit");
    }

    @Test
    void nobodyIsAnsweredWithoutALogin() {
        assertProblem(side.get("stranger", "/api/views"), 401, "unauthenticated");
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor() {
        var english = side.send(side.request("viewer", "/api/views/none").header("Accept-Language", "en-GB"));
        var chinese = side.send(side.request("viewer", "/api/views/none").header("Accept-Language", "zh-CN,en;q=0.5"));

        assertThat(QuerySide.json(english).get("detail").asString()).isEqualTo("No view is called none.");
        assertThat(QuerySide.json(chinese).get("detail").asString()).isEqualTo("没有名为 none 的视图。");
    }

    @Test
    void actorSeesItsOwnUnitAndBelowOnly() {
        String actor = "official-xinhualu";
        assertThat(keys(side.ask(actor, "/api/views/fund-balance"))).containsExactly("f1", "f2");
        assertThat(side.ask(actor, "/api/views/fund-balance")
                        .get("totals")
                        .get("appropriatedFen")
                        .asLong())
                .isEqualTo(400);
        assertProblem(side.get(actor, "/api/views/fund-balance?unit=minghu"), 403, "out-of-scope");
        assertProblem(side.get(actor, "/api/views/fund-balance?unit=demo"), 403, "out-of-scope");
        assertProblem(side.get(actor, "/api/views/fund-balance/f3"), 403, "out-of-scope");
        assertProblem(side.get(actor, "/api/views/fund-balance/f3/facts"), 403, "out-of-scope");
        assertProblem(side.get(actor, "/api/views/fund-balance/stream?unit=minghu"), 403, "out-of-scope");
    }

    @Test
    void rowIsAnsweredAsItStoodThen() {
        ledger.clock().moveTo(NEW_YEAR.plusSeconds(86_400));
        new Office(side).fund("past", "minghu", "Past", 2019, 10);
        Instant between = NEW_YEAR.plusSeconds(3 * 86_400);
        ledger.clock().moveTo(NEW_YEAR.plusSeconds(6 * 86_400));
        Instant late = NEW_YEAR.plusSeconds(2 * 86_400);
        side.append(late, "fund/past", "demo/minghu", new FundsAppropriated("past", 5, "entered late"));

        assertThat(amount("/api/views/fund-balance/past")).isEqualTo(15);
        assertThat(amount("/api/views/fund-balance/past?asOf=" + between)).isEqualTo(10);
        assertThat(amount("/api/views/fund-balance/past?time=occurred&asOf=" + between))
                .isEqualTo(15);
        assertThat(amount("/api/views/fund-balance/past?asOf=2100-01-01T00:00:00%2B08:00"))
                .isEqualTo(15);
        assertProblem(side.get("viewer", "/api/views/fund-balance/past?asOf=2020-01-01T00:00:00Z"), 404, "unknown-row");
        side.append("fund/past", "demo/minghu", new FundClosed("past"));
    }

    private static long amount(String path) {
        return side.ask("viewer", path).get("appropriatedFen").asLong();
    }

    @Test
    void factsUnderARowAreInTheLedgersOrderAndPaged() {
        JsonNode first = side.ask("viewer", "/api/views/fund-balance/f1/facts?limit=1");
        assertThat(first.get("items").get(0).get("type").asString()).isEqualTo("fund.FundOpened");
        assertThat(first.get("items").get(0).get("event").get("title").asString())
                .isEqualTo("Roads 道路");

        JsonNode second = side.ask(
                "viewer",
                "/api/views/fund-balance/f1/facts?after=" + first.get("next").asLong());
        assertThat(second.get("items")
                        .valueStream()
                        .map(fact -> fact.get("type").asString()))
                .containsExactly("fund.FundsAppropriated");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void viewThatIsTooFarBehindSaysSo() {
        HttpResponse<String> answer = side.send(side.request("viewer", "/api/views/fund-balance")
                .header("Ledger-Position", Long.toString(ledger.ledger().head() + 1_000)));

        assertProblem(answer, 503, "view-behind");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void personalDataIsOpenedForThoseWhoMaySeeItAndGoneOnceErased() {
        Sealed holder = side.store().personalData().seal("person-1", "某某");
        side.append("post/grid-1", "demo/minghu", new PostCreated("grid-1", "minghu", "网格员", null));
        side.append("post/grid-1", "demo/minghu", new PostFilled("grid-1", "minghu", holder));

        assertThat(side.ask("official", "/api/views/post-register/grid-1").toString())
                .contains("某某");
        assertThat(side.ask("admin", "/api/views/post-register/grid-1").toString())
                .contains("•••")
                .doesNotContain("某某")
                .doesNotContain(holder.ciphertext());
        assertThat(side.ask("official", "/api/views/post-register/grid-1/facts").toString())
                .contains("某某");
        assertThat(side.ask("viewer", "/api/audit/events?subject=post/grid-1").toString())
                .contains("•••")
                .doesNotContain(holder.ciphertext());

        side.store().personalKeys().destroy("person-1");
        assertThat(side.ask("official", "/api/views/post-register/grid-1")
                        .get("holder")
                        .asString())
                .isEqualTo("已删除");
        assertThat(side.ask("official", "/api/views/post-register/grid-1/facts").toString())
                .contains("已删除")
                .doesNotContain("某某");
        assertThat(side.ask("admin", "/api/views/post-register/grid-1")
                        .get("holder")
                        .asString())
                .isEqualTo("•••");
    }

    @Test
    void reasonIsShownToThoseWhoMaySeePersonalDataOnly() {
        UUID command = UUID.randomUUID();
        Provenance withReason = new Provenance(
                "official",
                Role.OFFICIAL,
                "demo",
                "demo/minghu",
                command,
                command,
                command,
                NEW_YEAR,
                "某某 asked for it",
                List.of(),
                "");
        ledger.append("post/grid-2", withReason, new PostCreated("grid-2", "minghu", "网格员", null));

        String journal = "/api/audit/events?subject=post/grid-2";
        assertThat(side.ask("official", journal).toString()).contains("某某 asked for it");
        assertThat(side.ask("admin", journal).get("items").get(0).get("reason").asString())
                .isEqualTo("•••");
        assertThat(side.ask("viewer", "/api/views/post-register/grid-2/facts").toString())
                .doesNotContain("某某");
    }

    @Test
    void rowsAreSortedByAPartOfAPart() {
        String path = "/api/views/unit-overview?sort=";
        assertThat(keys(side.ask("viewer", path + "-fund.appropriatedFen"))).containsSubsequence("demo", "xinhualu");
        assertThat(keys(side.ask("viewer", path + "-fund.appropriatedFen"))).containsSubsequence("xinhualu", "minghu");
        assertThat(keys(side.ask("viewer", path + "fund.appropriatedFen"))).containsSubsequence("minghu", "xinhualu");
        assertProblem(side.get("viewer", path + "fund.colour"), 400, "bad-parameter");
        assertProblem(side.get("viewer", path + "fund.appropriatedFen.x"), 400, "bad-parameter");
    }
}
