package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A campaign from its standard to its end, as officials drive it from outside. */
@ExtendWith(EmptyOffice.class)
class CampaignTest {
    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    void fromTheStandardToTheConclusion() {
        Movement movement = Movement.launched(office).assigned("{u}-t1", "{u}-c1", 5);
        movement.done("official-{u}", "campaign/appoint-leading-group", """
                "campaignId": "{u}", "posts": [{"post": "组长", "holderUnitId": "{u}"}]""");
        movement.done("official-{u}", "campaign/set-milestones", """
                "campaignId": "{u}", "milestones": [{"code": "M1", "title": "自查", "dueOn": "2099-05-31"}]""");
        movement.done("official-{u}", "campaign/reach-milestone", "\"campaignId\": \"{u}\", \"code\": \"M1\"");
        movement.done("official-{u}", "campaign/hold-meeting", """
                "campaignId": "{u}", "kind": "SPECIAL", "subject": "第一次专题会", "attendees": 30, "decisions": []""");
        movement.done("official-{u}", "campaign/issue-report", """
                "campaignId": "{u}", "kind": "MONTHLY", "period": "2021-03", "summary": "进展平稳\"""");
        movement.done("official-{u}", "campaign/record-opinion-survey", """
                "campaignId": "{u}", "sample": 500, "awarenessPct": 92.5, "supportPct": 95, "participationPct": 88,
                "satisfactionPct": 96.25""");
        movement.done("official-{u}", "campaign/sign-responsibility-letter", "\"taskId\": \"{u}-t1\"");
        movement.done("official-{u}-c1", "campaign/sign-responsibility-letter", "\"taskId\": \"{u}-t1\"");
        report(movement, "{u}-t1", "12");
        report(movement, "{u}-t1", "8");
        movement.done("inspector", "campaign/return-progress", """
                "taskId": "{u}-t1", "reportNo": 2, "why": "照片不清\"""");
        report(movement, "{u}-t1", "8");
        verify(movement, "{u}-t1", 1);
        verify(movement, "{u}-t1", 3);
        movement.done("approver", "campaign/complete-task", "\"taskId\": \"{u}-t1\"");
        movement.assigned("{u}-t2", "{u}-s1", 5);
        movement.done("official-{u}", "campaign/cancel-task", """
                "taskId": "{u}-t2", "why": "并入其他任务\"""");
        movement.done("inspector", "campaign/review-campaign", """
                "campaignId": "{u}", "quarter": "2021Q1",
                "scores": [{"indicatorCode": "A1", "score": 80}, {"indicatorCode": "A2", "score": 95.5}]""");
        movement.done("approver", "campaign/appraise-campaign", """
                "campaignId": "{u}", "year": 2021, "score": 90, "grade": "优秀\"""");
        movement.done("approver", "campaign/conclude-campaign", """
                "campaignId": "{u}", "outcome": "TITLE_WON\"""");

        JsonNode campaign = movement.see("campaign-progress/{u}");
        assertThat(campaign.path("open").booleanValue()).isFalse();
        assertThat(campaign.path("outcome").stringValue()).isEqualTo("TITLE_WON");
        assertThat(campaign.at("/tasks/completed").longValue()).isEqualTo(1);
        assertThat(campaign.at("/tasks/cancelled").longValue()).isEqualTo(1);
        assertThat(campaign.at("/tasks/verifiedPercent").doubleValue()).isEqualTo(100);
        assertThat(campaign.at("/meetings/SPECIAL").longValue()).isEqualTo(1);
        assertThat(campaign.at("/reviews/0/weightedScore").doubleValue()).isEqualTo(86.2);
        assertThat(campaign.at("/milestones/0/late").booleanValue()).isFalse();
        assertThat(movement.see("opinion-surveys/{u}%2F1")
                        .path("satisfactionPct")
                        .doubleValue())
                .isEqualTo(96.25);
        assertThat(movement.see("unit-overview/{u}")
                        .at("/campaign/concluded/TITLE_WON")
                        .longValue())
                .isEqualTo(1);
        assertThat(movement.see("unit-overview/{u}")
                        .at("/campaign/tasks/completed")
                        .longValue())
                .isEqualTo(1);
        assertThat(movement.see("audit-trail/task%2F{u}-t1").path("facts").longValue())
                .isEqualTo(11);
        movement.refused("closed", 409, "official-{u}", "assign-task", task("{u}-t3", "{u}-c1"));
        movement.refused("closed", 409, "official-{u}-c1", "report-progress", progress("{u}-t1", "1"));
    }

    @Test
    void aStandardIsPublishedWhenItsWeightsAddUpToAHundred() {
        Movement movement = Movement.prepared(office);
        movement.refused("weights-not-100", 409, "official", "publish-standard", standard("99.99"));
        movement.done("official", "campaign/publish-standard", standard("100"));
        movement.refused("already-exists", 409, "official", "publish-standard", standard("100"));
    }

    @Test
    void aCampaignIsLaunchedOnADocumentThatAllowsIt() {
        Movement movement = Movement.prepared(office);
        for (String basis : List.of(
                "",
                "\"authorityBasis\": {\"documentNo\": \"1号\"},",
                "\"authorityBasis\": {\"body\": \"示例市文明委\"},",
                "\"authorityBasis\": {\"body\": \"示例市文明委\", \"documentNo\": \"1号\", \"validTo\": \"2020-12-31\"},")) {
            movement.refused("no-authority-basis", 409, "approver", "launch-campaign", launch(basis));
        }
        movement.done("approver", "campaign/launch-campaign", launch("""
                "authorityBasis": {"body": "示例市文明委", "documentNo": "1号", "validTo": "2021-01-01"},"""));
    }

    @Test
    void aTaskServesAnIndicatorAndIsLedByAUnitOfTheCampaigns() {
        Movement movement = Movement.launched(office);
        movement.refused(
                "indicator-unknown",
                404,
                "official-{u}",
                "assign-task",
                task("{u}-t1", "{u}-c1").replace("\"A1\"", "\"B7\""));
        movement.refused("lead-outside-campaign-unit", 409, "official-{u}", "assign-task", task("{u}-t1", "demo"));
        movement.refused("out-of-scope", 403, "official-{u}-c1", "assign-task", task("{u}-t1", "{u}-c1"));
        movement.assigned("{u}-t1", "{u}-c1", 5);
        movement.refused("already-exists", 409, "official-{u}", "assign-task", task("{u}-t1", "{u}-c1"));
        movement.refused("indicator-unknown", 404, "inspector", "review-campaign", """
                "campaignId": "{u}", "quarter": "2021Q1", "scores": [{"indicatorCode": "B7", "score": 80}]""");
    }

    @Test
    void aLetterThatOnlyOneSideSignedIsNotInForce() {
        Movement movement = Movement.launched(office).assigned("{u}-t1", "{u}-c1", 5);
        String sign = "\"taskId\": \"{u}-t1\"";
        assertThat(letter(movement)).isEqualTo("WAITING_FOR_BOTH");
        movement.done("official-{u}", "campaign/sign-responsibility-letter", sign);
        assertThat(letter(movement)).isEqualTo("WAITING_FOR_RECEIVING");
        assertThat(movement.see("responsibility-letters/{u}-t1").path("inForce").booleanValue())
                .isFalse();
        movement.refused("letter-already-signed", 409, "official", "sign-responsibility-letter", sign);
        movement.refused("out-of-scope", 403, "official-{u}-s1", "sign-responsibility-letter", sign);
        movement.done("official-{u}-c1", "campaign/sign-responsibility-letter", sign);
        assertThat(letter(movement)).isEqualTo("IN_FORCE");
        assertThat(movement.see("responsibility-letters/{u}-t1")
                        .at("/receiving/by")
                        .stringValue())
                .isEqualTo(movement.here("official-{u}-c1"));

        amend(movement, "2021-04-01");
        assertThat(letter(movement)).isEqualTo("WAITING_FOR_BOTH");
        movement.refused("not-the-assigning-side", 409, "official-{u}-c1", "amend-task", """
                "taskId": "{u}-t1", "target": {"quantity": 1, "unit": "条"}, "dueOn": "2099-06-30", "rationale": "少些\"""");
    }

    @Test
    void theTargetOfAnAmendedTaskIsReadAsOfAnyDay() {
        Movement movement = Movement.launched(office).assigned("{u}-t1", "{u}-c1", 5);
        amend(movement, "2021-04-01");
        assertThat(target(movement, "")).isEqualTo(30);
        assertThat(target(movement, "?time=occurred&asOf=2021-03-31T23:59:59%2B08:00"))
                .isEqualTo(20);
        assertThat(target(movement, "?time=occurred&asOf=2021-04-02T00:00:00%2B08:00"))
                .isEqualTo(30);
        JsonNode versions = movement.see("task-ledger/{u}-t1").path("versions");
        assertThat(versions.at("/0/effectiveOn").stringValue()).isEqualTo("2021-03-01");
        assertThat(versions.at("/1/effectiveOn").stringValue()).isEqualTo("2021-04-01");
        assertThat(versions.at("/1/rationale").stringValue()).isEqualTo("增加三个小区");
    }

    @Test
    void communitiesAndSectionsAreRankedByWhatWasVerified() {
        Movement movement = Movement.launched(office)
                .assigned("{u}-t1", "{u}-c1", 5)
                .assigned("{u}-t2", "{u}-s1", 5)
                .assigned("{u}-t3", "{u}-s1", 15);
        report(movement, "{u}-t1", "10");
        assertThat(ranking(movement)).containsExactly("{u}-c1 1 0.0", "{u}-s1 2 0.0");

        movement.refused("progress-not-by-lead-unit", 409, "official-{u}", "report-progress", progress("{u}-t1", "10"));
        movement.refused("out-of-scope", 403, "official-{u}-s1", "report-progress", progress("{u}-t1", "10"));
        verify(movement, "{u}-t1", 1);
        assertThat(ranking(movement)).containsExactly("{u}-c1 1 50.0", "{u}-s1 2 0.0");

        movement.done("official-{u}-s1", "campaign/report-progress", progress("{u}-t3", "20"));
        verify(movement, "{u}-t3", 1);
        assertThat(ranking(movement)).containsExactly("{u}-s1 2 75.0", "{u}-c1 1 50.0");
        JsonNode below = movement.see("unit-ranking/{u}").path("below");
        assertThat(below.at("/0/unitId").stringValue()).isEqualTo(movement.here("{u}-s1"));
        assertThat(below.at("/0/rank").intValue()).isEqualTo(1);
        assertThat(below.at("/1/rank").intValue()).isEqualTo(2);
        movement.refused("report-already-decided", 409, "inspector", "verify-progress", """
                "taskId": "{u}-t1", "reportNo": 1""");
    }

    @Test
    void aTaskIsCompletedWhenItsTargetIsVerifiedAndTheCampaignConcludedWhenNoneIsOpen() {
        Movement movement = Movement.launched(office).assigned("{u}-t1", "{u}-c1", 5);
        String task = "\"taskId\": \"{u}-t1\"";
        String conclude = "\"campaignId\": \"{u}\", \"outcome\": \"NOT_WON\"";
        report(movement, "{u}-t1", "20");
        movement.refused("target-not-verified", 409, "approver", "complete-task", task);
        verify(movement, "{u}-t1", 1);
        movement.refused("open-tasks", 409, "approver", "conclude-campaign", conclude);
        movement.done("approver", "campaign/complete-task", task);
        movement.done("approver", "campaign/conclude-campaign", conclude);
        movement.refused("closed", 409, "approver", "conclude-campaign", conclude);
    }

    @Test
    void nobodyDecidesWhatTheyHandled() {
        Movement movement = Movement.prepared(office);
        movement.done(
                "deputy", "campaign/launch-campaign", launch("""
                "authorityBasis": {"body": "示例市文明委", "documentNo": "1号"},""").replace("\"{u}\", \"title\"", "\"demo\", \"title\""));
        movement.done("deputy", "campaign/assign-task", task("{u}-t1", "demo"));
        movement.done("deputy", "campaign/sign-responsibility-letter", "\"taskId\": \"{u}-t1\"");
        movement.refused("same-person", 409, "deputy", "sign-responsibility-letter", "\"taskId\": \"{u}-t1\"");
        movement.done("official", "campaign/sign-responsibility-letter", "\"taskId\": \"{u}-t1\"");
        movement.done("deputy", "campaign/report-progress", progress("{u}-t1", "20"));
        movement.refused("same-person", 409, "deputy", "verify-progress", "\"taskId\": \"{u}-t1\", \"reportNo\": 1");
        verify(movement, "{u}-t1", 1);
        movement.refused("same-person", 409, "deputy", "complete-task", "\"taskId\": \"{u}-t1\"");
        movement.done("deputy", "campaign/review-campaign", """
                "campaignId": "{u}", "quarter": "2021Q1", "scores": [{"indicatorCode": "A1", "score": 80}]""");
        movement.refused("same-person", 409, "deputy", "appraise-campaign", """
                "campaignId": "{u}", "year": 2021, "score": 90, "grade": "优秀\"""");
        movement.done("approver", "campaign/complete-task", "\"taskId\": \"{u}-t1\"");
    }

    @Test
    void aTaskFallsOverdueByItselfAtTheEndOfItsDay() {
        Movement movement = Movement.launched(office);
        movement.done(
                "official-{u}",
                "campaign/assign-task",
                task("{u}-t1", "{u}-c1").replace("2099-06-30", "2021-06-30"),
                "2021-03-01");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> movement.see("task-ledger/{u}-t1").path("overdue").booleanValue());
        JsonNode fact = office.facts(movement.here("task/{u}-t1")).getLast();
        assertThat(fact.path("type").stringValue()).isEqualTo("campaign.TaskFellOverdue");
        assertThat(fact.toString()).contains("2021-06-30T16:00:00Z", "SYSTEM");
        assertThat(movement.see("campaign-progress/{u}").path("overdue").longValue())
                .isEqualTo(1);

        amend(movement, "2021-07-02");
        assertThat(movement.see("task-ledger/{u}-t1").path("overdue").booleanValue())
                .isFalse();
        assertThat(movement.see("campaign-progress/{u}").path("overdue").longValue())
                .isZero();
    }

    private static void report(Movement movement, String taskId, String quantity) {
        movement.done("official-{u}-c1", "campaign/report-progress", progress(taskId, quantity));
    }

    private static String progress(String taskId, String quantity) {
        return "\"taskId\": \"%s\", \"quantity\": %s, \"note\": \"已完成\"".formatted(taskId, quantity);
    }

    private static void verify(Movement movement, String taskId, int reportNo) {
        movement.done(
                "inspector",
                "campaign/verify-progress",
                "\"taskId\": \"%s\", \"reportNo\": %d".formatted(taskId, reportNo));
    }

    /** To thirty, by September. */
    private static void amend(Movement movement, String day) {
        movement.done("official-{u}", "campaign/amend-task", """
                "taskId": "{u}-t1", "target": {"quantity": 30, "unit": "条"}, "dueOn": "2099-09-30",
                "rationale": "增加三个小区\"""", day);
    }

    private static String standard(String weight) {
        return """
                "standardId": "{u}-other", "title": "测评体系", "issuer": "示例市文明委", "version": "2022版",
                "indicators": [{"code": "A1", "title": "环境卫生", "method": "SITE_VISIT", "weight": %s}]""".formatted(weight);
    }

    private static String launch(String basis) {
        return """
                "campaignId": "{u}", "unitId": "{u}", "title": "创建省级文明单位", "targetTitle": "省级文明单位",
                "standardId": "{u}-standard", %s "startsOn": "2021-01-01", "endsOn": "2099-12-31\"""".formatted(basis);
    }

    private static String task(String taskId, String leadUnitId) {
        return Movement.ASSIGN + """
                "campaignId": "{u}", "taskId": "%s", "leadUnitId": "%s", "weight": 5""".formatted(taskId, leadUnitId);
    }

    private static String letter(Movement movement) {
        return movement.see("responsibility-letters/{u}-t1").path("state").stringValue();
    }

    private static int target(Movement movement, String asOf) {
        return movement.see("task-ledger/{u}-t1" + asOf).at("/target/quantity").intValue();
    }

    /** The units directly below, each with its number of tasks and its percentage, as the list orders them. */
    private static List<String> ranking(Movement movement) {
        JsonNode items = movement.see("unit-ranking?unit={u}&parentUnitId={u}&sort=-verifiedPercent")
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(row -> "%s %d %s"
                        .formatted(
                                row.path("unitId").stringValue().replace(movement.here("{u}"), "{u}"),
                                row.path("tasks").longValue(),
                                row.path("verifiedPercent").doubleValue()))
                .toList();
    }
}
