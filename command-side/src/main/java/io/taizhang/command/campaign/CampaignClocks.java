package io.taizhang.command.campaign;

import io.taizhang.api.Context;
import io.taizhang.api.campaign.CampaignCommand.CloseQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.EndCampaignPeriod;
import io.taizhang.api.campaign.CampaignCommand.MarkMilestoneOverdue;
import io.taizhang.api.campaign.CampaignCommand.MarkTaskOverdue;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireOpened;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Campaigns end, questionnaires close, milestones and tasks fall overdue, each at the midnight that follows its last day. */
public final class CampaignClocks implements Clocks {

    @Override
    public Context context() {
        return Context.CAMPAIGN;
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return switch ((CampaignEvent) fact.event()) {
            case CampaignLaunched it -> List.of(end(it));
            case MilestonesSet it -> plan(it).toList();
            case MilestoneReached it -> List.of(stopMilestone(it.campaignId(), it.code()));
            case MilestoneFellOverdue it -> List.of(stopMilestone(it.campaignId(), it.code()));
            case CampaignPeriodEnded it -> List.of(new Stop(endOf(it.campaignId())));
            case CampaignConcluded it ->
                Stream.concat(
                                Stream.of(new Stop(endOf(it.campaignId()))),
                                it.unreached().stream().map(code -> stopMilestone(it.campaignId(), code)))
                        .toList();
            case QuestionnaireOpened it -> List.of(close(it));
            case QuestionnaireClosed it -> List.of(new Stop(closeOf(it.questionnaireId())));
            case TaskAssigned it -> List.of(due(it.taskId(), it.dueOn()));
            case TaskAmended it -> List.of(due(it.taskId(), it.dueOn()));
            case TaskFellOverdue it -> List.of(new Stop(dueOf(it.taskId())));
            case TaskCompleted it -> List.of(new Stop(dueOf(it.taskId())));
            case TaskCancelled it -> List.of(new Stop(dueOf(it.taskId())));
            default -> List.of();
        };
    }

    private static ClockChange end(CampaignLaunched campaign) {
        return new Start(
                endOf(campaign.campaignId()),
                new DueDay(campaign.endsOn()).end(),
                new EndCampaignPeriod(campaign.campaignId()));
    }

    private static Stream<ClockChange> plan(MilestonesSet plan) {
        String campaignId = plan.campaignId();
        Stream<ClockChange> dropped = plan.dropped().stream().map(code -> stopMilestone(campaignId, code));
        Stream<ClockChange> planned = plan.milestones().stream()
                .filter(milestone -> !plan.reached().contains(milestone.code()))
                .map(milestone -> startMilestone(campaignId, milestone));
        return Stream.concat(dropped, planned);
    }

    private static ClockChange startMilestone(String campaignId, Milestone milestone) {
        return new Start(
                milestoneOf(campaignId, milestone.code()),
                new DueDay(milestone.dueOn()).end(),
                new MarkMilestoneOverdue(campaignId, milestone.code()));
    }

    private static ClockChange stopMilestone(String campaignId, String code) {
        return new Stop(milestoneOf(campaignId, code));
    }

    private static ClockChange close(QuestionnaireOpened questionnaire) {
        return new Start(
                closeOf(questionnaire.questionnaireId()),
                new DueDay(questionnaire.closesOn()).end(),
                new CloseQuestionnaire(questionnaire.questionnaireId()));
    }

    private static ClockChange due(String taskId, LocalDate dueOn) {
        return new Start(dueOf(taskId), new DueDay(dueOn).end(), new MarkTaskOverdue(taskId));
    }

    private static String endOf(String campaignId) {
        return "campaign/" + campaignId + "/end";
    }

    private static String milestoneOf(String campaignId, String code) {
        return "campaign/" + campaignId + "/milestone/" + code;
    }

    private static String closeOf(String questionnaireId) {
        return "questionnaire/" + questionnaireId + "/close";
    }

    private static String dueOf(String taskId) {
        return "task/" + taskId + "/due";
    }
}
