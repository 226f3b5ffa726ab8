package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The flags of a day, and who sees which: {@code f1} flew in spring 2021, {@code f2} and {@code f3} are black and fly. */
class FlagBoardTest {
    private static final String IN = "demo/xinhualu";
    private static final Instant NOW = Instant.parse("2026-07-01T01:00:00Z");
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void start() {
        ledger = TestLedger.sample(NOW);
        side = new QuerySide(ledger);
        new Office(side).units();
        side.append(
                Instant.parse("2021-03-12T01:00:00Z"),
                "flag/f1",
                IN,
                new RedFlagAwarded(
                        "f1",
                        "s1-2021",
                        "s1",
                        "xinhualu",
                        "m1",
                        "2021",
                        95,
                        List.of("inspector"),
                        30,
                        Instant.parse("2021-04-11T16:00:00Z")));
        side.append(Instant.parse("2021-04-11T16:00:00Z"), "flag/f1", IN, new FlagExpired("f1", "m1", Colour.RED));
        Instant later = NOW.plus(Duration.ofDays(30));
        side.append("flag/f2", IN, new BlackFlagAwarded("f2", "s1-2026", "s1", "m2", "2026", 90, later));
        side.append("flag/f3", IN, new BlackFlagAwarded("f3", "s1-2026", "s1", "m3", "2026", 90, later));
        side.append("flag/f3", IN, new FlagPublished("f3", "m3"));
    }

    @AfterAll
    static void stop() {
        side.close();
        ledger.close();
    }

    @Test
    void aFlagIsOnTheBoardOfEachDayOfItsLifeAndOfNoneAfterIt() {
        assertThat(board("official", "?on=2021-03-12")).containsExactly("f1");
        assertThat(board("official", "?on=2021-04-11&unit=xinhualu")).containsExactly("f1");
        assertThat(board("official", "?on=2021-03-11")).isEmpty();
        assertThat(board("official", "?on=2021-04-12")).isEmpty();
    }

    @Test
    void withoutADayTheBoardShowsWhatFliesNow() {
        assertThat(board("official", "")).containsExactly("f2", "f3");
        assertThat(board("official", "?published=false")).containsExactly("f2");
    }

    @Test
    void whoIsNotOfTheOfficeSeesOnlyWhatIsPublicNow() {
        assertThat(board("viewer", "")).containsExactly("f3");
        assertThat(side.get("viewer", "/api/views/flag-board/f2").statusCode()).isEqualTo(404);
        assertThat(side.get("official", "/api/views/flag-board/f2").statusCode())
                .isEqualTo(200);
        assertThat(side.get("viewer", "/api/views/flag-board/f3").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsForTheOfficeIsNotReadInTheJournalEither() {
        for (String facts : List.of(
                "/api/audit/events?subject=merchant/m2",
                "/api/audit/events?type=flag.BlackFlagAwarded",
                "/api/audit/events?subject=merchant/m3&type=flag.FlagPublished")) {
            assertThat(side.ask("viewer", facts).path("items")).as(facts).isEmpty();
            assertThat(side.ask("official", facts).path("items")).as(facts).isNotEmpty();
        }
    }

    @Test
    void noPageOfFactsTellsThatSomethingWasLeftOut() {
        for (String order : List.of("oldest", "newest")) {
            String facts = "/api/audit/events?subject=merchant/m2&type=flag.BlackFlagAwarded&limit=1&order=" + order;
            assertThat(side.ask("viewer", facts).path("next").isNull())
                    .as(order)
                    .isTrue();
            assertThat(side.ask("official", facts).path("items")).as(order).hasSize(1);
        }
        for (String facts : List.of("flag-board/f2/facts", "flag-board/f2/facts?limit=1", "merchant-record/m2/facts")) {
            assertThat(side.get("viewer", "/api/views/" + facts).statusCode())
                    .as(facts)
                    .isEqualTo(404);
            assertThat(side.ask("official", "/api/views/" + facts).path("items"))
                    .as(facts)
                    .isNotEmpty();
        }
    }

    @Test
    void aRowThatIsPublicIsThereWithoutTheFactsThatAreNot() {
        assertThat(side.ask("viewer", "/api/views/flag-board/f3/facts").path("items"))
                .isEmpty();
        assertThat(side.ask("official", "/api/views/flag-board/f3/facts").path("items"))
                .hasSize(2);
    }

    @Test
    void whatIsNoLongerPublicIsNotPublicAsItOnceWasEither() {
        String inItsTime = "/api/views/flag-board/f1?time=occurred&asOf=2021-03-20T00:00:00Z";
        assertThat(side.get("viewer", inItsTime).statusCode()).isEqualTo(404);
        assertThat(side.ask("official", inItsTime).path("internal").booleanValue())
                .isFalse();
        assertThat(side.get("viewer", "/api/views/flag-board/f3?time=occurred&asOf=2026-07-02T00:00:00Z")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTrailOfAMerchantDoesNotTellOfItsBlackFlag() {
        for (String subject : List.of("merchant/m2", "flag/f2", "round/s1-2026", "scheme/s1")) {
            String trail = "/api/views/audit-trail/" + subject.replace("/", "%2F");
            assertThat(side.ask("official", trail).path("facts").intValue())
                    .as(subject)
                    .isPositive();
            assertThat(side.get("viewer", trail).statusCode()).as(subject).isEqualTo(404);
        }
        assertThat(side.ask("viewer", "/api/views/audit-trail?subjectType=merchant")
                        .path("total")
                        .intValue())
                .isZero();
        assertThat(side.ask("viewer", "/api/views/audit-trail?subjectType=unit")
                        .path("total")
                        .intValue())
                .isPositive();
    }

    @Test
    void figuresOfAUnitDoNotTellOfBlackFlagsThatAreNotPublished() {
        String unit = "/api/views/unit-overview/xinhualu";
        assertThat(side.ask("official", unit).at("/flag/inForceBlack").intValue())
                .isEqualTo(2);
        for (String asked : List.of(unit, unit + "?asOf=2026-12-31T00:00:00Z")) {
            JsonNode told = side.ask("viewer", asked).path("flag");
            assertThat(told.path("inForceBlack").isNull()).as(asked).isTrue();
            assertThat(told.at("/awardedByYear/2026/black").isNull()).as(asked).isTrue();
            assertThat(told.at("/awardedByYear/2021/red").intValue()).as(asked).isEqualTo(1);
        }
        JsonNode listed = side.ask("viewer", "/api/views/unit-overview?unit=xinhualu");
        assertThat(listed.at("/items/0/flag/inForceBlack").isNull()).isTrue();
        String file = "/api/views/unit-overview/export?format=json&unit=xinhualu";
        assertThat(side.ask("viewer", file).toString()).doesNotContain("\"inForceBlack\":2");
        assertThat(side.ask("official", file).toString()).contains("\"inForceBlack\":2");
    }

    @Test
    void orderDoesNotTellEither() {
        for (String component : List.of("flag.inForceBlack", "flag.awardedByYear", "flag")) {
            String list = "/api/views/unit-overview?sort=-" + component;
            assertThat(side.get("viewer", list).statusCode()).as(component).isEqualTo(400);
            assertThat(side.get("official", list).statusCode()).as(component).isEqualTo(200);
        }
        assertThat(side.get("viewer", "/api/views/unit-overview?sort=flag.inForceRed")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void streamOfFiguresDoesNotTellEither() throws Exception {
        side.ask("viewer", "/api/views/unit-overview");
        try (Follower viewer = new Follower(side, "viewer", "/api/views/unit-overview/stream", null);
                Follower official = new Follower(side, "official", "/api/views/unit-overview/stream", null)) {
            side.append(
                    "flag/f4",
                    "demo/minghu",
                    new BlackFlagAwarded("f4", "s1-2026", "s1", "m4", "2026", 90, NOW.plus(Duration.ofDays(30))));
            official.awaitTold(Follower.event("row", "\"inForceBlack\":1"));
            viewer.awaitTold(Follower.event("row", "\"key\":\"minghu\""));
            side.append("flag/f4", "demo/minghu", new FlagExpired("f4", "m4", Colour.BLACK));
            assertThat(viewer.told()).noneMatch(told -> told.matches("(?s).*\"inForceBlack\":\\d.*"));
        }
    }

    @Test
    void aDayIsADay() {
        assertThat(side.get("official", "/api/views/flag-board?on=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(side.get("official", "/api/views/merchant-register?on=2021-03-12")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> board(String actor, String query) {
        JsonNode page = side.ask(actor, "/api/views/flag-board" + query);
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(row -> row.path("key").stringValue())
                .toList();
    }
}
