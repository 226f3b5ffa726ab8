package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.ledger.testing.TestLedger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A fund of 300 fen on New Year's day; 5 more that came on the 3rd and were entered on the 6th; 20 more on the 5th. */
class PastEndpointTest {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");
    private static final String FUND = "/api/views/fund-balance/f1";
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(NEW_YEAR);
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads", 2021, 300);
        office.fund("f2", "minghu", "Lifts", 2021, 40);
        ledger.clock().holdAt(day(5));
        side.append("fund/f1", "demo/xinhualu", new FundsAppropriated("f1", 20, "second"));
        ledger.clock().holdAt(day(6));
        side.append(day(3), "fund/f1", "demo/xinhualu", new FundsAppropriated("f1", 5, "late"));
        ledger.clock().holdAt(day(8));
        Sealed holder = side.store().personalData().seal("person-1", "某某");
        side.append("post/g1", "demo/minghu", new PostCreated("g1", "minghu", "网格员", null));
        side.append("post/g1", "demo/minghu", new PostFilled("g1", "minghu", holder));
        Instant later = day(60);
        side.append(
                "flag/r1",
                "demo/minghu",
                new RedFlagAwarded("r1", "s-2021", "s", "minghu", "m1", "2021", 95, List.of("inspector"), 30, day(9)));
        side.append("flag/b1", "demo/minghu", new BlackFlagAwarded("b1", "s-2021", "s", "m2", "2021", 90, later));
        ledger.clock().holdAt(day(9));
        side.append("flag/r1", "demo/minghu", new FlagExpired("r1", "m1", Colour.RED));
        side.append("flag/b1", "demo/minghu", new FlagPublished("b1", "m2"));
    }

    private static Instant day(int day) {
        return NEW_YEAR.plus(Duration.ofDays(day - 1L));
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static List<String> deltas(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(step -> step.get("fact").at("/event/documentNo").asString("opened") + " " + step.get("before")
                        + " " + step.get("after") + " " + step.get("delta"))
                .toList();
    }

    @Test
    void differenceBetweenTwoInstantsIsToldFactByFact() {
        JsonNode known = side.ask("auditor", FUND + "/changes?from=2021-01-04T00:00:00Z&to=2021-01-06T00:00:00Z");
        assertThat(known.at("/before/appropriatedFen").asLong()).isEqualTo(300);
        assertThat(known.at("/after/appropriatedFen").asLong()).isEqualTo(325);
        assertThat(known.get("items")).hasSize(2);
        JsonNode second = known.at("/items/0");
        assertThat(second.at("/fact/event/documentNo").asString()).isEqualTo("second");
        assertThat(second.get("changes").valueStream().map(JsonNode::toString))
                .contains("{\"path\":\"appropriatedFen\",\"before\":300,\"after\":320,\"delta\":20}")
                .hasSize(3);
        assertThat(known.get("next").isNull()).isTrue();
    }

    @Test
    void byOccurredTimeTheDifferenceIsWhatHadHappenedBetween() {
        String between = FUND + "/changes?from=2021-01-02T00:00:00Z&to=2021-01-04T00:00:00Z&time=";
        assertThat(side.ask("auditor", between + "recorded").get("items")).isEmpty();
        JsonNode happened = side.ask("auditor", between + "occurred");
        assertThat(happened.at("/before/appropriatedFen").asLong()).isEqualTo(300);
        assertThat(happened.at("/after/appropriatedFen").asLong()).isEqualTo(305);
        assertThat(happened.at("/items/0/fact/event/documentNo").asString()).isEqualTo("late");
        assertThat(happened.at("/items/0/changes/0/before").asLong()).isEqualTo(300);
    }

    @Test
    void rowThatWasNotThereYetBeginsWithTheFactThatOpensIt() {
        JsonNode all = side.ask("auditor", FUND + "/changes?from=2020-01-01T00:00:00Z");
        assertThat(all.get("before").isNull()).isTrue();
        assertThat(all.get("to").isNull()).isTrue();
        assertThat(all.at("/after/appropriatedFen").asLong()).isEqualTo(325);
        assertThat(all.get("items")).hasSize(4);
        assertThat(all.at("/items/0/changes/0/path").asString()).isEqualTo("fundId");
        assertThat(all.at("/items/0/changes/0/before").isNull()).isTrue();
    }

    @Test
    void figureOpensToTheFactsThatMadeIt() {
        JsonNode trace = side.ask("auditor", FUND + "/trace?figure=appropriatedFen");
        assertThat(trace.get("value").asLong()).isEqualTo(325);
        assertThat(deltas(trace)).containsExactly("文 f1 0 300 300", "second 300 320 20", "late 320 325 5");
        assertThat(trace.at("/items/0/fact/actorId").asString()).isEqualTo("SYSTEM");

        JsonNode first = side.ask("auditor", FUND + "/trace?figure=appropriatedFen&limit=2");
        assertThat(deltas(side.ask("auditor", FUND + "/trace?figure=appropriatedFen&after=" + first.get("next"))))
                .containsExactly("late 320 325 5");
        JsonNode newest = side.ask("auditor", FUND + "/trace?figure=appropriatedFen&limit=2&order=newest");
        assertThat(deltas(newest)).containsExactly("late 320 325 5", "second 300 320 20");
        assertThat(deltas(side.ask("auditor", FUND + "/trace?figure=appropriatedFen&before=" + newest.get("next"))))
                .containsExactly("文 f1 0 300 300");
    }

    @Test
    void figureOpensAsItStoodToo() {
        String then = FUND + "/trace?figure=appropriatedFen&asOf=2021-01-04T00:00:00Z&time=";
        assertThat(deltas(side.ask("auditor", then + "recorded"))).containsExactly("文 f1 0 300 300");
        JsonNode happened = side.ask("auditor", then + "occurred");
        assertThat(happened.get("value").asLong()).isEqualTo(305);
        assertThat(deltas(happened)).containsExactly("文 f1 0 300 300", "late 300 305 5");
    }

    @Test
    void figureOfATownOpensToTheFactsOfItsUnits() {
        JsonNode trace = side.ask("auditor", "/api/views/unit-overview/demo/trace?figure=fund.appropriatedFen");
        assertThat(trace.get("value").asLong()).isEqualTo(365);
        assertThat(deltas(trace))
                .containsExactly("文 f1 0 300 300", "文 f2 300 340 40", "second 340 360 20", "late 360 365 5");
        assertThat(side.ask("auditor", "/api/views/unit-overview/demo/trace?figure=renovation.paidFenByKind.ROAD")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void textsOpenToTheFactsThatWroteThem() {
        JsonNode trace = side.ask("auditor", FUND + "/trace?figure=title");
        assertThat(trace.get("value").asString()).isEqualTo("Roads");
        assertThat(deltas(trace)).containsExactly("opened null \"Roads\" null");
    }

    @Test
    void wholeOverviewIsAnsweredAsItStood() {
        String then = "/api/views/unit-overview?asOf=2021-01-04T00:00:00Z&time=";
        JsonNode recorded = side.ask("auditor", then + "recorded");
        assertThat(recorded.get("total").asLong()).isEqualTo(3);
        assertThat(recorded.at("/items/0/key").asString()).isEqualTo("demo");
        assertThat(recorded.at("/items/0/fund/appropriatedFen").asLong()).isEqualTo(340);
        assertThat(side.ask("auditor", then + "occurred")
                        .at("/items/0/fund/appropriatedFen")
                        .asLong())
                .isEqualTo(345);
        JsonNode one = side.ask("auditor", then + "recorded&unit=xinhualu&page=0&size=5");
        assertThat(one.get("items")).hasSize(1);
        assertThat(side.ask("auditor", "/api/views/fund-balance?asOf=2020-01-01T00:00:00Z")
                        .get("items"))
                .isEmpty();
        assertThat(side.ask("official-minghu", "/api/views/fund-balance?asOf=2021-01-04T00:00:00Z")
                        .at("/items/0/key")
                        .asString())
                .isEqualTo("f2");
    }

    @Test
    void nobodySeesThePastOfWhatItDoesNotSee() {
        for (String path : List.of(
                "/api/views/fund-balance/f2/changes?from=2020-01-01T00:00:00Z",
                "/api/views/fund-balance/f2/trace?figure=appropriatedFen",
                "/api/views/unit-overview/demo/trace?figure=fund.appropriatedFen",
                "/api/views/unit-overview?asOf=2021-01-04T00:00:00Z&unit=demo")) {
            assertThat(side.get("official-xinhualu", path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(side.get("stranger", path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whatIsForTheOfficeLeavesNoTraceForOthers() {
        String expired = "/api/views/flag-board/r1/changes?from=2021-01-07T00:00:00Z&to=2021-01-08T12:00:00Z";
        assertThat(side.get("viewer", expired).statusCode()).isEqualTo(404);
        assertThat(side.ask("official", expired).get("items")).hasSize(1);
        String black = "/api/views/flag-board/b1/changes?from=2021-01-07T00:00:00Z";
        assertThat(side.ask("viewer", black).get("items")).isEmpty();
        assertThat(side.ask("official", black).get("items")).hasSize(2);
        String then = "/api/views/flag-board?asOf=2021-01-08T12:00:00Z";
        assertThat(side.ask("viewer", then).get("total").asLong()).isZero();
        assertThat(side.ask("official", then).get("total").asLong()).isEqualTo(2);
    }

    @Test
    void figuresForTheOfficeAreNoFiguresForOthers() {
        String unit = "/api/views/unit-overview/minghu/";
        assertThat(side.ask("official", unit + "trace?figure=flag.inForceBlack")
                        .get("value")
                        .asLong())
                .isEqualTo(1);
        for (String figure : List.of("flag.inForceBlack", "flag.awardedByYear.2021.black", "flag")) {
            HttpResponse<String> answer = side.get("viewer", unit + "trace?figure=" + figure);
            assertThat(answer.statusCode()).as(figure).isEqualTo(400);
            assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/unknown-figure");
        }
        String changes = unit + "changes?from=2021-01-07T00:00:00Z";
        assertThat(paths(side.ask("official", changes))).anyMatch(path -> path.contains("lack"));
        assertThat(paths(side.ask("viewer", changes))).isNotEmpty().noneMatch(path -> path.contains("lack"));
    }

    private static List<String> paths(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .flatMap(step -> step.get("changes").valueStream())
                .map(change -> change.get("path").asString())
                .toList();
    }

    @Test
    void whoDoesNotReadAViewDoesNotReadItsPast() {
        for (String path : List.of(
                "actor-trail/SYSTEM/changes?from=2020-01-01T00:00:00Z",
                "actor-trail/SYSTEM/trace?figure=unitPath",
                "closed-and-reopened?asOf=2021-01-07T00:00:00Z")) {
            assertThat(side.get("viewer", "/api/views/" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void peopleAreNamedInChangesToThoseOnlyWhoMaySeeThem() {
        String post = "/api/views/post-register/g1/";
        assertThat(side.ask("official", post + "changes?from=2020-01-01T00:00:00Z")
                        .toString())
                .contains("某某");
        assertThat(side.ask("official", post + "trace?figure=holder")
                        .get("value")
                        .asString())
                .isEqualTo("某某");
        for (String path : List.of("changes?from=2020-01-01T00:00:00Z", "trace?figure=holder")) {
            assertThat(side.ask("admin", post + path).toString())
                    .contains("•••")
                    .doesNotContain("某某")
                    .doesNotContain("ciphertext");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/trace, 400, bad-parameter",
        "/trace?figure=colour, 400, unknown-figure",
        "/trace?figure=appropriatedFen.x, 400, unknown-figure",
        "/trace?figure=title[0], 400, unknown-figure",
        "/trace?figure=appropriatedFen&after=x, 400, bad-parameter",
        "/trace?figure=appropriatedFen&limit=0, 400, bad-parameter",
        "/trace?figure=appropriatedFen&asOf=then, 400, bad-parameter",
        "/trace?figure=appropriatedFen&colour=red, 400, unknown-parameter",
        "/changes, 400, bad-parameter",
        "/changes?from=2021-01-02T00:00:00Z&to=2021-01-01T00:00:00Z, 400, reversed-instants",
        "/changes?from=yesterday, 400, bad-parameter",
        "/changes?from=2021-01-02T00:00:00Z&time=lost, 400, bad-parameter",
        "/changes?from=2019-01-01T00:00:00Z&to=2020-01-01T00:00:00Z, 404, unknown-row"
    })
    void whatMakesNoSenseIsRefused(String path, int status, String type) {
        HttpResponse<String> answer =
                side.get("auditor", FUND + path.replace("[", "%5B").replace("]", "%5D"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    @Test
    void listsOfThePastAreAskedForStrictly() {
        for (String query : List.of("asOf=then", "asOf=", "asOf=2021-01-04T00:00:00Z&year=2021", "time=recorded")) {
            assertThat(side.get("auditor", "/api/views/fund-balance?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(side.get("auditor", "/api/views/none?asOf=2021-01-04T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(side.get("auditor", "/api/views/none/k/trace?figure=x").statusCode())
                .isEqualTo(404);
        assertThat(side.get("auditor", "/api/views/fund-balance/f99/trace?figure=title")
                        .statusCode())
                .isEqualTo(404);
    }
}
