package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which commands belong to a campaign, a task, a material or a questionnaire, in the state it is in. */
final class CampaignActions {
    private CampaignActions() {}

    static List<Action> of(Offers offers, Frame frame, ObjectNode campaign) {
        boolean open = campaign.path("open").booleanValue();
        boolean planned = campaign.path("milestones")
                .valueStream()
                .anyMatch(milestone -> !milestone.path("reachedOn").isString());
        return offers.on(
                        frame,
                        "campaign",
                        Map.of("campaignId", campaign.path("campaignId").asString()))
                .when(open, "assign-task", "submit-material", "hold-meeting", "issue-report")
                .when(open && planned, "reach-milestone")
                .when(open, "set-milestones", "appoint-leading-group", "open-questionnaire", "record-opinion-survey")
                .when(open, "review-campaign", "appraise-campaign", "conclude-campaign")
                .list();
    }

    /**
     * The unit that leads a task signs for it and reports on it, and nobody else does.
     *
     * @param letter the row of its responsibility letter
     */
    static List<Action> ofTask(Offers offers, Frame frame, ObjectNode task, ObjectNode letter) {
        boolean open = task.path("state").asString().equals("OPEN");
        String unitId = frame.actor().unitId();
        boolean lead = unitId.equals(task.path("leadUnitId").asString());
        boolean assigns = !lead || unitId.equals(task.path("campaignUnitId").asString());
        boolean unsigned = !letter.path(lead ? "receiving" : "assigning").isObject();
        return offers.on(frame, "campaign", Map.of("taskId", task.path("taskId").asString()))
                .when(open && lead, "report-progress")
                .when(open && unsigned, "sign-responsibility-letter")
                .when(open && Doc.number(task, "verifiedPercent") >= 100, "complete-task")
                .when(open && assigns, "amend-task", "cancel-task")
                .list();
    }

    /** What an inspector may do with a report that waits. */
    static List<Action> ofReport(Offers offers, Frame frame, ObjectNode task, JsonNode report) {
        return offers.on(
                        frame,
                        "campaign",
                        Map.of(
                                "taskId", task.path("taskId").asString(),
                                "reportNo", report.path("reportNo").asString()))
                .when(report.path("state").asString().equals("WAITING"), "verify-progress", "return-progress")
                .list();
    }

    static List<Action> ofMaterial(Offers offers, Frame frame, ObjectNode material) {
        String state = material.path("state").asString();
        return offers.on(
                        frame,
                        "campaign",
                        Map.of("materialId", material.path("materialId").asString()))
                .when(state.equals("SUBMITTED"), "review-material")
                .when(!state.equals("REPLACED"), "replace-material")
                .list();
    }

    static List<Action> ofQuestionnaire(Offers offers, Frame frame, ObjectNode questionnaire) {
        boolean open = !questionnaire.path("closed").booleanValue();
        return offers.on(
                        frame,
                        "campaign",
                        Map.of(
                                "questionnaireId",
                                questionnaire.path("questionnaireId").asString()))
                .when(open, "issue-tokens", "close-questionnaire")
                .list();
    }
}
