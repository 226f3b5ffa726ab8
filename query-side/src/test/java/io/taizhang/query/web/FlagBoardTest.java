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
