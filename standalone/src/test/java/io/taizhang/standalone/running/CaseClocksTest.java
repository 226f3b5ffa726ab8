package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 5, 1 and 10 minutes, to the second, through HTTP and with nobody there at the hour. */
class CaseClocksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static OfficeInTime time;

    @BeforeAll
    static void open() {
        time = OfficeInTime.standing();
    }

    @AfterAll
    static void close() throws IOException {
        time.close();
    }

    @Test
    void aSecondBeforeTheHourBreachesNothing() {
        Casebook book = new Casebook(time);
        book.reported();
        passes("PT4M59S");
        book.filed();
        passes("PT59S");
        book.dispatched();
        book.accepted();
        passes("PT9M59S");
        book.arrived();
        passes("PT23H59M59S");
        book.handled();
        passes("PT48H");

        everythingHasFired();
        book.breached("{c}");
        for (String rate : new String[] {"decideRate", "dispatchRate", "arriveRate", "onTimeRate"}) {
            assertThat(book.performance().path(rate).path("numerator").longValue())
                    .isEqualTo(1);
            assertThat(book.performance().path(rate).path("denominator").longValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void aSecondAfterTheHourBreachesEachClockOnceAtItsHour() {
        Casebook book = new Casebook(time);
        Instant reported = time.now();
        book.reported();
        passes("PT5M1S");
        book.filed();
        Instant filed = time.now();
        passes("PT1M1S");
        book.dispatched();
        Instant dispatched = time.now();
        book.accepted();
        passes("PT10M1S");
        book.arrived();
        passes("PT48H");

        book.breached(
                "{c}",
                "DECIDE " + reported.plusSeconds(300),
                "DISPATCH " + filed.plusSeconds(60),
                "ARRIVE " + dispatched.plusSeconds(600),
                "HANDLE " + dispatched.plusSeconds(601).plus(Duration.ofDays(1)));
        for (String rate : new String[] {"decideRate", "dispatchRate", "arriveRate", "onTimeRate"}) {
            assertThat(book.performance().path(rate).path("numerator").longValue())
                    .isZero();
            assertThat(book.performance().path(rate).path("denominator").longValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void aClockThatRanOutWhileNothingRanWasBreachedAtItsHourAllTheSame() {
        Casebook book = new Casebook(time);
        Instant reported = time.now();
        book.reported();
        time.isDownUntil(reported.plusSeconds(301));
        book.breached("{c}", "DECIDE " + reported.plusSeconds(300));

        book.filed();
        Instant filed = time.now();
        time.isDownUntil(filed.plusSeconds(61));
        book.dispatched();
        Instant dispatched = time.now();
        book.accepted();
        time.isDownUntil(dispatched.plus(Duration.ofDays(1)));
        book.arrived();

        book.breached(
                "{c}",
                "DECIDE " + reported.plusSeconds(300),
                "DISPATCH " + filed.plusSeconds(60),
                "ARRIVE " + dispatched.plusSeconds(600));
    }

    /** Whichever the ledger learns first. */
    @Test
    void aStepThatCompetesWithTheDeadlineIsTooLateOnce() {
        Casebook book = new Casebook(time);
        for (int number = 0; number < 10; number++) {
            String caseId = "{u}-" + number;
            Instant reported = time.now();
            book.reported(caseId);
            time.strikes(reported.plusSeconds(301));
            book.done("official", "file-case", "\"caseId\": \"" + caseId + "\", \"clause\": \"占用道路经营的\"");
            time.whatIsDueHasFired();

            book.breached(caseId, "DECIDE " + reported.plusSeconds(300));
        }
        assertThat(book.performance().at("/counts/DECIDE_BREACHED").longValue()).isEqualTo(10);
    }

    /** It counts when it is handed in. */
    @Test
    void aStepDatedBeforeTheHourAndHandedInAfterItIsTooLate() {
        Casebook book = new Casebook(time);
        Instant reported = time.now();
        book.reported();
        passes("PT5M1S");
        book.done("official", "file-case", "\"caseId\": \"{c}\", \"clause\": \"占用道路经营的\"", reported.plusSeconds(290));

        book.breached("{c}", "DECIDE " + reported.plusSeconds(300));
        assertThat(book.performance().at("/counts/DECIDE_BREACHED").longValue()).isEqualTo(1);
        assertThat(book.performance().at("/counts/ENTERED_LATE").isMissingNode())
                .isTrue();
    }

    @Test
    void whatIsTypedLateNeitherBreachesNorSavesAndIsAShareOfItsOwn() {
        Casebook book = new Casebook(time);
        Instant seen = time.now();
        passes("PT1M1S");
        book.done("official", "report-case", Casebook.report("{u}-late"), seen);
        passes("PT1H");
        everythingHasFired();
        book.breached("{u}-late");

        Instant reported = time.now();
        book.reported();
        passes("PT6M30S");
        book.done("official", "file-case", "\"caseId\": \"{c}\", \"clause\": \"占用道路经营的\"", reported.plusSeconds(240));
        book.breached("{c}", "DECIDE " + reported.plusSeconds(300));
        passes("PT1H");
        everythingHasFired();
        book.breached("{c}", "DECIDE " + reported.plusSeconds(300));

        assertThat(book.performance().at("/counts/ENTERED_LATE").longValue()).isEqualTo(2);
        assertThat(book.performance().path("counts").size())
                .as("it is in no figure")
                .isEqualTo(1);
        assertThat(book.performance().at("/enteredLateShare/percent").doubleValue())
                .isEqualTo(100.0);
        assertThat(book.get("official", "/api/views/case-desk/{c}")
                        .json()
                        .path("aside")
                        .stringValue())
                .isEqualTo("ENTERED_LATE");
    }

    @Test
    void afterAReturnTheClockOfDispatchRunsAgainAndSentBackThatOfHandling() {
        Casebook book = new Casebook(time);
        book.reported();
        book.filed();
        book.dispatched();
        book.step("official-{d}", "return-dispatch", ", \"why\": \"不属本部门\"");
        Instant returned = time.now();
        passes("PT61S");
        book.breached("{c}", "DISPATCH " + returned.plusSeconds(60));

        book.dispatched();
        book.accepted();
        book.arrived();
        book.handled();
        book.step("inspector", "send-back", ", \"why\": \"未清\"");
        Instant sentBack = time.now();
        passes("PT24H1S");
        book.breached("{c}", "DISPATCH " + returned.plusSeconds(60), "HANDLE " + sentBack.plus(Duration.ofDays(1)));
    }

    @Test
    void anExtensionAndADeferralMoveTheHour() {
        Casebook book = new Casebook(time);
        book.reported();
        book.filed();
        book.dispatched();
        book.accepted();
        book.arrived();
        book.step("official-{d}", "request-extension", ", \"hours\": 24, \"why\": \"雨天\"");
        book.step("approver", "approve-extension", "");
        passes("PT47H");
        everythingHasFired();
        book.breached("{c}");
        LocalDate until = LocalDate.ofInstant(time.now(), ZONE).plusDays(5);
        book.step("approver", "defer-case", ", \"untilOn\": \"" + until + "\", \"why\": \"待机械\"");
        passes("PT72H");
        everythingHasFired();
        book.breached("{c}");
        passes("PT96H");
        book.breached("{c}", "HANDLE " + until.plusDays(1).atStartOfDay(ZONE).toInstant());
        book.refused(409, "handling-overdue", "official-{d}", "request-extension", ", \"hours\": 24, \"why\": \"雨天\"");
    }

    /** Of all that fell due so far: a case reported now breaches later than any of it, and in the ledger's order. */
    private static void everythingHasFired() {
        Casebook last = new Casebook(time);
        Instant reported = time.now();
        last.reported();
        time.moveTo(reported.plusSeconds(300));
        last.breached("{c}", "DECIDE " + reported.plusSeconds(300));
    }

    private static void passes(String duration) {
        time.moveTo(time.now().plus(Duration.parse(duration)));
    }
}
