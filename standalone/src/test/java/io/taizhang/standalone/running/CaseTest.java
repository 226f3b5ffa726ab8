package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 城管案件 through HTTP: what is refused by name and then allowed, and who is told whom to call back. */
@ExtendWith(SharedTime.class)
class CaseTest {
    private static final String WHY = ", \"why\": \"无\"";
    private static final String DISPATCH = ", \"departmentId\": \"{d}\"";
    private static final String HANDLING = ", \"action\": \"CLEAN\", \"note\": \"无\"";

    private final OfficeInTime time;

    CaseTest(OfficeInTime time) {
        this.time = time;
    }

    @Test
    void eachStepWaitsForTheOneBeforeItAndComesOnce() {
        Casebook book = new Casebook(time);
        book.reported();
        book.refused(409, "case-not-filed", "official", "dispatch-case", DISPATCH);
        book.refused(409, "clause-of-another-category", "official", "file-case", ", \"clause\": \"照明设施损坏的\"");
        book.refused(404, "category-unknown", "official", "file-case", ", \"clause\": \"无\", \"category\": \"x\"");
        book.filed();
        book.refused(409, "case-already-decided", "official", "decline-case", WHY);
        book.refused(409, "case-not-dispatched", "official", "accept-dispatch", "");
        book.refused(404, "department-unknown", "official", "dispatch-case", ", \"departmentId\": \"nobody\"");
        book.refused(409, "department-outside-unit", "official", "dispatch-case", ", \"departmentId\": \"{u}\"");
        book.refused(409, "department-outside-unit", "official", "dispatch-case", ", \"departmentId\": \"demo\"");
        book.refused(403, "out-of-scope", "official-{d}", "dispatch-case", DISPATCH);
        book.dispatched();
        book.refused(409, "case-already-dispatched", "official", "dispatch-case", DISPATCH);
        book.refused(409, "case-not-accepted", "official-{d}", "arrive", "");
        book.accepted();
        book.refused(409, "case-already-accepted", "official-{d}", "return-dispatch", WHY);
        book.refused(409, "not-on-site", "official-{d}", "handle-case", HANDLING);
        book.arrived();
        book.refused(409, "already-on-site", "official-{d}", "arrive", "");
        book.refused(409, "case-not-handled", "inspector", "verify-case", ", \"findings\": \"无\"");
        book.refused(409, "no-extension-requested", "approver", "approve-extension", "");
        book.refused(
                409,
                "evidence-not-stored",
                "official-{d}",
                "handle-case",
                HANDLING + ", \"photoSha256\": \"" + "ab".repeat(32) + "\"");
        book.handled();
        book.refused(409, "case-already-handled", "official-{d}", "handle-case", HANDLING);
        book.refused(409, "case-not-verified", "official", "close-case", ", \"reply\": \"无\"");
        book.verified();
        book.refused(409, "case-already-verified", "inspector", "send-back", WHY);
        book.refused(409, "case-not-closed", "official", "call-back", ", \"reached\": false");
        book.closed();
        book.refused(409, "case-already-closed", "official", "close-case", ", \"reply\": \"无\"");
        book.refused(409, "call-back-incomplete", "official", "call-back", ", \"reached\": true");
        book.step("official", "call-back", ", \"reached\": true, \"resolved\": true, \"satisfaction\": 5");
        book.refused(
                409,
                "already-called-back",
                "official",
                "call-back",
                ", \"reached\": true, \"resolved\": true, \"satisfaction\": 5");
    }

    @Test
    void nobodyJudgesWhatTheyHandledAndNoUnitWhatItDid() {
        Casebook book = new Casebook(time);
        book.reported();
        book.filed();
        book.dispatched();
        book.step("deputy", "accept-dispatch", "");
        book.arrived();
        book.step("deputy", "request-extension", ", \"hours\": 5, \"why\": \"雨天\"");
        book.refused(
                409, "extension-already-requested", "deputy", "request-extension", ", \"hours\": 5, \"why\": \"再\"");
        book.refused(409, "same-person", "deputy", "approve-extension", "");
        book.refused(409, "same-person", "deputy", "defer-case", ", \"untilOn\": \"2099-01-01\", \"why\": \"无\"");
        book.step("approver", "approve-extension", "");
        book.refused(
                409, "deferral-too-short", "approver", "defer-case", ", \"untilOn\": \"2020-01-01\", \"why\": \"无\"");
        book.step("deputy", "handle-case", HANDLING);
        book.refused(409, "same-person", "deputy", "verify-case", ", \"findings\": \"无\"");
        book.refused(409, "same-person", "deputy", "send-back", WHY);
        book.refused(403, "role-not-allowed", "official", "verify-case", ", \"findings\": \"无\"");
        book.verified();
        book.refused(409, "same-person", "deputy", "close-case", ", \"reply\": \"无\"");
        book.refused(409, "same-person", "official-{d}", "close-case", ", \"reply\": \"无\"");
        book.closed();
        book.refused(409, "same-person", "deputy", "call-back", ", \"reached\": false");
        book.step("official", "call-back", ", \"reached\": false");
    }

    @Test
    void theThirdReturnAndTheThirdReworkTakeACaseFurtherUp() {
        Casebook book = new Casebook(time);
        book.reported();
        book.filed();
        for (int number = 0; number < 3; number++) {
            book.dispatched();
            book.step("official-{d}", "return-dispatch", WHY);
        }
        assertThat(book.facts("{c}", "CaseEscalated")).hasSize(1);
        book.dispatched();
        book.refused(409, "returned-three-times", "official-{d}", "return-dispatch", WHY);
        book.accepted();
        book.arrived();
        for (int number = 0; number < 3; number++) {
            book.handled();
            book.step("inspector", "send-back", WHY);
        }
        assertThat(book.facts("{c}", "CaseEscalated")).hasSize(2);
        book.handled();
        book.verified();
        book.closed();
        book.step("official", "reopen-case", WHY);
        assertThat(book.facts("{c}", "CaseEscalated")).hasSize(2);
        assertThat(book.performance().at("/reworkRate/numerator").longValue()).isEqualTo(1);
        assertThat(book.performance().at("/closingRate/numerator").longValue()).isZero();
    }

    @Test
    void aDuplicateIsMergedIntoTheFirstAndCountsOnce() {
        Casebook book = new Casebook(time);
        book.reported("{u}-first");
        time.moveTo(time.now().plusSeconds(1));
        book.reported();
        book.refused(409, "merged-into-itself", "official", "merge-duplicate", ", \"intoCaseId\": \"{c}\"");
        book.refused(404, "case-unknown", "official", "merge-duplicate", ", \"intoCaseId\": \"nothing\"");
        book.refused(
                409,
                "case-not-reported-before",
                "official",
                "merge-duplicate",
                "\"caseId\": \"{u}-first\", \"intoCaseId\": \"{c}\"",
                null);
        book.step("official", "merge-duplicate", ", \"intoCaseId\": \"{u}-first\"");
        book.refused(409, "case-ended", "official", "decline-case", WHY);
        book.refused(
                409,
                "case-ended",
                "official",
                "merge-duplicate",
                "\"caseId\": \"{u}-first\", \"intoCaseId\": \"{c}\"",
                null);
        assertThat(book.performance().at("/counts/REPORTED").longValue()).isEqualTo(1);
        assertThat(book.performance().at("/counts/MERGED").longValue()).isEqualTo(1);
    }

    @Test
    void aCaseIsPromisedSomethingAndVersionsGoUp() {
        Casebook book = new Casebook(time);
        book.refused(409, "version-not-higher", "approver", "revise-service-policy", """
                "policyId": "{u}", "version": 1, "clocks": {"decideSec": 600, "dispatchSec": 60, "arriveSec": 600},
                "categories": [{"code": "a", "title": "甲", "filingClause": "甲", "handleHours": 1}]""", null);
        book.refused(
                409,
                "no-policy-in-force",
                "official",
                "report-case",
                Casebook.report("{c}"),
                Instant.parse("2030-01-01T00:00:00Z"));
        book.done("approver", "revise-service-policy", """
                "policyId": "{u}", "version": 2, "clocks": {"decideSec": 600, "dispatchSec": 60, "arriveSec": 600},
                "categories": [{"code": "stalls", "title": "甲", "filingClause": "甲", "handleHours": 1}]""");
        book.reported();
        assertThat(book.facts("{c}", "CaseReported")
                        .getFirst()
                        .at("/event/policy/version")
                        .longValue())
                .isEqualTo(2);
    }

    @Test
    void noStepIsDatedBeforeTheOneItRestsOn() {
        Casebook book = new Casebook(time);
        book.reported();
        book.refused(
                409,
                "occurred-before-its-cause",
                "official",
                "file-case",
                "\"caseId\": \"{c}\", \"clause\": \"占用道路经营的\"",
                time.now().minus(Duration.ofMinutes(30)));
    }

    @Test
    void deadlinesAndCitizensStepsAreNobodysWithAnAccount() {
        Casebook book = new Casebook(time);
        book.reported();
        book.refused(403, "role-not-allowed", "approver", "breach-clock", ", \"clock\": \"DECIDE\", \"run\": 1");
        Office.Answer rating =
                time.office().command("official", "casework/rate-case", book.here("""
                {"caseId": "{c}", "trackingId": "%s", "satisfaction": 5}""".formatted("ab".repeat(32))));
        assertThat(rating.status()).isIn(403, 404);
        Office.Answer snapshot = time.office()
                .command("official", "casework/report-snapshot", book.here("""
                {"caseId": "{u}-snap", "unitId": "{u}", "whereabouts": "路口", "words": "坏了", "trackingId": "%s"}""".formatted("ab".repeat(32))));
        assertThat(snapshot.status()).isIn(403, 404);
        assertThat(book.facts("{u}-snap", "CaseReported")).isEmpty();
    }

    @Test
    void whomToCallBackIsToldTheOfficeAndNeitherTheDepartmentNorWhoSeesNoPersonalData() {
        Casebook book = new Casebook(time);
        book.reported();
        book.filed();
        book.dispatched();
        assertThat(book.get("official", "/api/views/case-contact/{c}").body()).contains("示例电话");
        assertThat(book.get("viewer", "/api/views/case-contact/{c}").status()).isEqualTo(404);
        assertThat(book.get("official-{d}", "/api/views/case-contact/{c}").body())
                .doesNotContain("示例电话");

        Office.Answer seen = book.get("official-{d}", "/api/views/case-desk/{c}");
        assertThat(seen.status()).as("the department sees what it is to handle").isEqualTo(200);
        assertThat(seen.body()).contains("摊位占道").doesNotContain("示例电话");
        assertThat(book.get("viewer", "/api/views/case-desk/{c}").body()).doesNotContain("摊位占道", "示例电话");
        for (String path : new String[] {
            "/api/views/case-desk/{c}/facts",
            "/api/views/audit-trail/case%2F{c}/facts",
            "/api/audit/events?subject=case/{c}",
            "/api/views/case-contact?unit={d}"
        }) {
            assertThat(book.get("official-{d}", path).body()).as(path).doesNotContain("示例电话");
        }
        assertThat(book.get("viewer", "/api/audit/events?subject=case/{c}").body())
                .doesNotContain("示例电话", "摊位占道");
    }
}
