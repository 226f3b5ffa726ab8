package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.Inspecting.finding;
import static io.taizhang.standalone.running.Inspecting.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 整改 through HTTP: who puts a fault right, who sees that it is, and what happens at the hour it was due. */
@ExtendWith(SharedTime.class)
class FindingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ACCEPT = "inspection/accept-rectification";
    private static final String REPORT = "inspection/report-rectified";
    private static final String VERIFY = "inspection/verify-rectified";
    private static final String RETURN = "inspection/return-rectification";

    private final OfficeInTime time;

    FindingTest(OfficeInTime time) {
        this.time = time;
    }

    @Test
    void whoPutAFaultRightDoesNotFindItPutRight() {
        Inspecting here = Inspecting.opened(time);
        here.assigned("{u}", midnight());
        here.done("deputy", ACCEPT, finding("{u}"));
        here.done("official-{u}-a", REPORT, report("{u}", here.photoOfNow()));
        here.refused("verified-by-rectifier", "deputy", VERIFY, finding("{u}"));
        here.refused("verified-by-rectifier", "deputy", RETURN, finding("{u}") + ", \"why\": \"缺口\"");
        here.done("inspector2", VERIFY, finding("{u}"));

        JsonNode row = here.row("rectification-ledger", "{u}");
        assertThat(row.path("state").stringValue()).isEqualTo("VERIFIED");
        assertThat(row.path("onTimeCount").intValue()).isEqualTo(1);
        assertThat(row.path("judgedCount").intValue()).isEqualTo(1);
    }

    @Test
    void aFindingIsNotHandledTwiceByTheSamePerson() {
        Inspecting here = Inspecting.opened(time);
        here.raised("{u}");
        here.done("deputy", "inspection/assign-rectification", """
                "findingId": "{u}", "unitId": "{u}-a", "dueAt": "%s\"""".formatted(midnight()));
        here.done("official-{u}-a", ACCEPT, finding("{u}"));
        here.done("official-{u}-a", REPORT, report("{u}", here.photoOfNow()));
        for (String account : List.of("inspector", "deputy")) {
            here.refused("same-person", account, VERIFY, finding("{u}"));
            here.refused("same-person", account, RETURN, finding("{u}") + ", \"why\": \"缺口\"");
        }
        here.done("inspector2", RETURN, finding("{u}") + ", \"why\": \"缺口\"");
        assertThat(here.row("rectification-ledger", "{u}").path("returns").intValue())
                .isEqualTo(1);
    }

    @Test
    void aPhotoOfBeforeTheFaultProvesNothing() {
        Inspecting here = Inspecting.opened(time);
        Instant before = time.now().minusSeconds(60);
        String old = here.photo(before);
        here.accepted("{u}", midnight());
        here.refused("photo-not-after-finding", "official-{u}-a", REPORT, report("{u}", old));
        here.refused("evidence-not-stored", "official-{u}-a", REPORT, report("{u}", "f".repeat(64)));
        here.done("official-{u}-a", REPORT, report("{u}", here.photoOfNow()));

        JsonNode fact = here.facts("finding/{u}", "RectificationReported").getFirst();
        assertThat(Instant.parse(fact.at("/event/photoTakenAt").stringValue())).isAfter(before);
        assertThat(fact.at("/event/inTime").booleanValue()).isTrue();
    }

    @Test
    void eachStepWaitsForTheOneBeforeItAndNothingFollowsTheLast() {
        Inspecting here = Inspecting.opened(time);
        String photo = here.photo(time.now());
        here.raised("{u}");
        here.refused("rectification-not-assigned", "official", ACCEPT, finding("{u}"));
        here.done("official", "inspection/assign-rectification", """
                "findingId": "{u}", "unitId": "{u}-a", "dueAt": "%s\"""".formatted(midnight()));
        here.refused("rectification-already-assigned", "official", "inspection/assign-rectification", """
                "findingId": "{u}", "unitId": "{u}-b", "dueAt": "%s\"""".formatted(
                        midnight()));
        here.refused(403, "out-of-scope", "official-{u}-b", ACCEPT, finding("{u}"), null);
        here.refused("rectification-not-accepted", "official-{u}-a", REPORT, report("{u}", photo));
        here.refused(
                409,
                "occurred-before-its-cause",
                "official-{u}-a",
                ACCEPT,
                finding("{u}"),
                time.now().minusSeconds(3_600));
        here.done("official-{u}-a", ACCEPT, finding("{u}"));
        here.refused("rectification-not-reported", "inspector2", VERIFY, finding("{u}"));
        here.refused("rectification-not-overdue", "inspector", "inspection/escalate", escalation("{u}"));
        here.done("official-{u}-a", REPORT, report("{u}", here.photoOfNow()));
        here.done("inspector2", VERIFY, finding("{u}"));
        here.refused("closed", "inspector2", RETURN, finding("{u}") + ", \"why\": \"缺口\"");
    }

    @Test
    void whatIsNotPutRightIsOverdueAtItsHourAndGoesUpADayLater() {
        Inspecting here = Inspecting.opened(time);
        Instant due = midnight();
        here.accepted("{u}", due);
        Instant found = time.now();
        here.passesTo(due, "{u}", "RectificationOverdue");
        JsonNode overdue = here.row("rectification-ledger", "{u}");
        assertThat(overdue.path("overdueCount").intValue()).isEqualTo(1);
        assertThat(overdue.path("judgedCount").intValue()).isEqualTo(1);

        here.passesTo(due.plus(Duration.ofDays(1)), "{u}", "FindingEscalated");
        assertThat(here.row("rectification-ledger", "{u}")
                        .path("escalatedToUnitId")
                        .stringValue())
                .isEqualTo(here.here("{u}"));
        here.refused("not-escalated-upwards", "inspector", "inspection/escalate", escalation("{u}"));
        here.done("inspector", "inspection/escalate", escalation("demo"));

        here.done("official-{u}-a", REPORT, report("{u}", here.photo(found.plusSeconds(60))), due.minusSeconds(60));
        here.done("inspector2", VERIFY, finding("{u}"));
        JsonNode verified = here.row("rectification-ledger", "{u}");
        assertThat(verified.path("onTimeCount").intValue())
                .as("whatever hour a late report names")
                .isZero();
        assertThat(verified.path("overdueCount").intValue()).isZero();
        assertThat(here.row("unit-overview", "{u}")
                        .at("/inspection/onTime/denominator")
                        .longValue())
                .isEqualTo(1);
        assertThat(here.row("unit-overview", "{u}")
                        .at("/inspection/onTime/numerator")
                        .longValue())
                .isZero();
        assertThat(here.facts("finding/{u}", "RectificationOverdue")).hasSize(1);
    }

    @Test
    void itBecameOverdueAtItsHourWhenNothingRanThen() {
        Inspecting here = Inspecting.opened(time);
        Instant due = midnight();
        here.accepted("{u}", due);
        here.passesUnseen(due, "{u}", "RectificationOverdue");
        here.passesUnseen(due.plus(Duration.ofDays(1)), "{u}", "FindingEscalated");
        assertThat(here.facts("finding/{u}", "RectificationOverdue")).hasSize(1);
    }

    @Test
    void whatWasReportedInTimeIsNotOverdueWhileItWaitsToBeVerified() {
        Inspecting here = Inspecting.opened(time);
        Instant due = midnight();
        here.reported("{u}", due);
        time.moveTo(due.plus(Duration.ofDays(2)));
        assertThat(here.facts("finding/{u}", "RectificationOverdue")).isEmpty();
        here.done("inspector2", VERIFY, finding("{u}"));
        assertThat(here.row("rectification-ledger", "{u}").path("onTimeCount").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsAssignedWhenItsTimeIsOverIsEnteredLateAndStartsNoClock() {
        Inspecting here = Inspecting.opened(time);
        here.done("inspector", "inspection/raise-finding", """
                "findingId": "{u}", "placeId": "{u}-p1", "description": "围挡破损\"""");
        Instant raised = time.now();
        time.moveTo(raised.plus(Duration.ofDays(3)));
        here.done(
                "official",
                "inspection/assign-rectification",
                """
                "findingId": "{u}", "unitId": "{u}-a", "dueAt": "%s\"""".formatted(raised.plusSeconds(7_200)),
                raised.plusSeconds(3_600));
        time.moveTo(time.now().plus(Duration.ofDays(2)));
        assertThat(here.facts("finding/{u}", "RectificationOverdue")).isEmpty();
        assertThat(here.row("rectification-ledger", "{u}")
                        .path("enteredLateCount")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aFaultThatComesBackSaysSo() {
        Inspecting here = Inspecting.opened(time);
        here.reported("{u}", midnight());
        here.done("inspector2", VERIFY, finding("{u}"));
        here.raised("{u}-again");

        JsonNode again = here.row("rectification-ledger", "{u}-again");
        assertThat(again.path("recurring").booleanValue()).isTrue();
        assertThat(again.at("/recurs/findingId").stringValue()).isEqualTo(here.here("{u}"));
        assertThat(here.row("rectification-ledger", "{u}").path("recurring").booleanValue())
                .isFalse();
        JsonNode place = here.row("point-record", "{u}-p1");
        assertThat(place.path("found").intValue()).isEqualTo(2);
        assertThat(place.path("recurring").intValue()).isEqualTo(1);

        time.moveTo(time.now().plus(Duration.ofDays(91)));
        here.raised("{u}-much-later");
        assertThat(here.row("rectification-ledger", "{u}-much-later")
                        .path("recurring")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aRepairThatIsVerifiedLateOnRecordTellsOfTheFaultThatCameBackMeanwhile() {
        Inspecting here = Inspecting.opened(time);
        here.reported("{u}", midnight());
        Instant seen = time.now().plusSeconds(60);
        time.moveTo(seen.plus(Duration.ofHours(1)));
        here.raised("{u}-again");
        assertThat(here.row("rectification-ledger", "{u}-again")
                        .path("recurring")
                        .booleanValue())
                .isFalse();

        here.done("inspector2", VERIFY, finding("{u}"), seen);
        assertThat(here.row("rectification-ledger", "{u}-again")
                        .at("/recurs/findingId")
                        .stringValue())
                .isEqualTo(here.here("{u}"));
        assertThat(here.row("point-record", "{u}-p1").path("recurring").intValue())
                .isEqualTo(1);
        assertThat(here.row("unit-overview", "{u}").at("/inspection/recurring").longValue())
                .isEqualTo(1);
    }

    /** Of tomorrow: midnight of today may be seconds away. */
    private Instant midnight() {
        return LocalDate.ofInstant(time.now(), ZONE)
                .plusDays(2)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    private static String escalation(String unit) {
        return "\"findingId\": \"{u}\", \"toUnitId\": \"%s\", \"why\": \"催办\"".formatted(unit);
    }
}
