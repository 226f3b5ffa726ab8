package io.taizhang.query.pages.campaign;

import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;

import io.taizhang.api.Role;
import io.taizhang.query.campaign.LetterState;
import io.taizhang.query.campaign.MaterialState;
import io.taizhang.query.campaign.ReportState;
import io.taizhang.query.campaign.TaskState;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Letters to sign, progress to verify, materials to review, tasks that are overdue. */
@Component
class CampaignDuties implements Duties {
    private static final Listing LETTERS = Listing.of("responsibility-letters")
            .columns(text("title").linked("/campaign/tasks/{taskId}"), unit("leadUnitId"));
    private static final Listing TASKS = Listing.of("task-ledger")
            .columns(text("title").linked("/campaign/tasks/{taskId}"), unit("leadUnitId"))
            .where("state", TaskState.OPEN.name());

    @Override
    public Section section() {
        return Section.CAMPAIGN;
    }

    @Override
    public List<Duty> of(Frame frame) {
        String own = frame.actor().unitId();
        return List.of(
                letter("letter.receive", LetterState.WAITING_FOR_RECEIVING, "leadUnitId", own),
                letter("letter.assign", LetterState.WAITING_FOR_ASSIGNING, "campaignUnitId", own),
                letter("letter.both.receive", LetterState.WAITING_FOR_BOTH, "leadUnitId", own),
                letter("letter.both.assign", LetterState.WAITING_FOR_BOTH, "campaignUnitId", own),
                Duty.of("progress.verify", Role.INSPECTOR, "campaign/verify-progress")
                        .rows(TASKS.where("waitingQuantity", ">0"))
                        .due("dueOn")
                        .knowing(CampaignDuties::firstReport)
                        .listed("/campaign/tasks"),
                Duty.of("material.review", Role.INSPECTOR, "campaign/review-material", "materialId")
                        .rows(Listing.of("material-ledger")
                                .columns(
                                        text("title").linked("/campaign/materials/{materialId}"),
                                        name("campaignId", "campaign-progress", "title"))
                                .where("state", MaterialState.SUBMITTED.name()))
                        .listed("/campaign/materials"),
                Duty.of("task.overdue", Role.OFFICIAL, "campaign/report-progress", "taskId")
                        .rows(TASKS.where("overdue", "true").where("leadUnitId", own))
                        .due("dueOn")
                        .listed("/campaign/tasks"));
    }

    private static Duty letter(String code, LetterState state, String side, String unit) {
        return Duty.of(code, Role.OFFICIAL, "campaign/sign-responsibility-letter", "taskId")
                .rows(LETTERS.where("state", state.name()).where(side, unit))
                .due("dueOn")
                .listed("/campaign/letters");
    }

    private static Map<String, String> firstReport(ObjectNode task) {
        String number = task.path("reports")
                .valueStream()
                .filter(report -> report.path("state").asString("").equals(ReportState.WAITING.name()))
                .map(report -> report.path("reportNo").asString())
                .findFirst()
                .orElse("");
        return Map.of("taskId", task.path("taskId").asString(), "reportNo", number);
    }
}
