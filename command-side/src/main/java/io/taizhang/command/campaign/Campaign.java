package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.ALREADY_OVERDUE;
import static io.taizhang.command.campaign.CampaignRule.CAMPAIGN_PERIOD_REVERSED;
import static io.taizhang.command.campaign.CampaignRule.NO_AUTHORITY_BASIS;
import static io.taizhang.command.campaign.CampaignRule.OPEN_TASKS;
import static io.taizhang.command.campaign.CampaignRule.STANDARD_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.AppointLeadingGroup;
import io.taizhang.api.campaign.CampaignCommand.AssignTask;
import io.taizhang.api.campaign.CampaignCommand.ConcludeCampaign;
import io.taizhang.api.campaign.CampaignCommand.EndCampaignPeriod;
import io.taizhang.api.campaign.CampaignCommand.HoldMeeting;
import io.taizhang.api.campaign.CampaignCommand.IssueReport;
import io.taizhang.api.campaign.CampaignCommand.LaunchCampaign;
import io.taizhang.api.campaign.CampaignCommand.RecordOpinionSurvey;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.LeadingGroupAppointed;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.api.campaign.CampaignEvent.ReportIssued;
import io.taizhang.api.campaign.CampaignEvent.TaskRegistered;
import io.taizhang.api.campaign.GroupPost;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Scope;
import io.taizhang.command.UnitThing;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/**
 * 创建活动. It registers its tasks, so that none is assigned while it is being concluded; each task then lives a life of its
 * own. Whatever its members decide, they decide from the facts they need.
 */
public class Campaign extends UnitThing {
    private Period period = Period.NONE;
    private Instant launchedAt = Instant.MIN;
    private int surveys;
    private boolean periodEnded;
    private boolean concluded;
    private final Set<String> tasks = new LinkedHashSet<>();

    @AggregateMember
    private Milestones milestones = new Milestones();

    @AggregateMember
    private Judgement judgement = new Judgement();

    Campaign() {}

    @CommandHandler
    Campaign(LaunchCampaign command, Issued issued, Lookup lookup) {
        Period asked = new Period(command.startsOn(), command.endsOn());
        CAMPAIGN_PERIOD_REVERSED.refuseIf(asked.isReversed(), command.startsOn(), command.endsOn());
        NO_AUTHORITY_BASIS.refuseIf(!new Basis(command.authorityBasis()).holdsOn(command.startsOn()));
        Standard.Known standard = lookup.ask(Standard.class, "standard/" + command.standardId(), Standard::known)
                .orElseThrow(() -> STANDARD_UNKNOWN.refusal(command.standardId()));
        issued.notBefore(standard.publishedAt());
        apply(new CampaignLaunched(
                command.campaignId(),
                command.unitId(),
                command.title(),
                command.targetTitle(),
                command.standardId(),
                command.authorityBasis(),
                command.startsOn(),
                command.endsOn(),
                standard.indicators()));
    }

    @Override
    protected void admit(LedgerCommand command) {
        CommonRule.CLOSED.refuseIf(concluded);
    }

    @CommandHandler
    void handle(AppointLeadingGroup command, Issued issued, Units units) {
        issued.notBefore(launchedAt);
        for (GroupPost post : command.posts()) {
            CommonRule.UNIT_UNKNOWN.refuseIf(units.find(post.holderUnitId()).isEmpty(), post.holderUnitId());
        }
        apply(new LeadingGroupAppointed(command.campaignId(), command.posts()));
    }

    @CommandHandler
    void handle(HoldMeeting command, Issued issued) {
        issued.notBefore(launchedAt);
        apply(new MeetingHeld(
                command.campaignId(), command.kind(), command.subject(), command.attendees(), command.decisions()));
    }

    @CommandHandler
    void handle(IssueReport command, Issued issued) {
        issued.notBefore(launchedAt);
        apply(new ReportIssued(command.campaignId(), command.kind(), command.period(), command.summary()));
    }

    @CommandHandler
    void handle(RecordOpinionSurvey command, Issued issued) {
        issued.notBefore(launchedAt);
        apply(new OpinionSurveyRecorded(
                command.campaignId(),
                surveys + 1,
                command.sample(),
                command.awarenessPct(),
                command.supportPct(),
                command.participationPct(),
                command.satisfactionPct()));
    }

    /** The campaign's own fact stands under its unit, the task's under the unit that leads it. */
    @CommandHandler
    void handle(AssignTask command, Issued issued, Scope scope, Units units, Posts posts, Lookup lookup)
            throws Exception {
        issued.notBefore(launchedAt);
        boolean taken = lookup.ask(Task.class, "task/" + command.taskId(), Task::standing)
                .isPresent();
        CommonRule.ALREADY_EXISTS.refuseIf(taken, command.taskId());
        judgement.mustKnow(command.indicatorCode());
        Assignment assignment = new Assignment(command, unitId(), period);
        assignment.mustBePossible(issued, units, posts);
        apply(new TaskRegistered(command.campaignId(), command.taskId()));
        scope.enter(issued, command.leadUnitId());
        createNew(Task.class, () -> new Task(assignment.fact()));
    }

    /** Tasks only ever go from open to closed, and no new one can come while this is decided. */
    @CommandHandler
    void handle(ConcludeCampaign command, Issued issued, Lookup lookup) {
        List<Task.Standing> standings =
                tasks.stream().map(taskId -> task(taskId, lookup)).toList();
        long open = standings.stream().filter(Task.Standing::open).count();
        OPEN_TASKS.refuseIf(open > 0, open);
        judgement.mustPrecede(issued);
        standings.forEach(task -> issued.notBefore(task.since()));
        apply(new CampaignConcluded(command.campaignId(), command.outcome(), milestones.unreached()));
    }

    private static Task.Standing task(String taskId, Lookup lookup) {
        return lookup.ask(Task.class, "task/" + taskId, Task::standing)
                .orElseThrow(() -> new IllegalStateException("A registered task is in the ledger: " + taskId));
    }

    @CommandHandler
    void handle(EndCampaignPeriod command, Issued issued) {
        ALREADY_OVERDUE.refuseIf(periodEnded, period.endsOn());
        new DueDay(period.endsOn()).mustBeOver(issued);
        apply(new CampaignPeriodEnded(command.campaignId(), period.endsOn()));
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        switch (event) {
            case CampaignLaunched launched -> {
                opened("campaign/" + launched.campaignId(), launched.unitId());
                period = new Period(launched.startsOn(), launched.endsOn());
                launchedAt = provenance.occurredAt();
            }
            case OpinionSurveyRecorded survey -> surveys = survey.surveyNo();
            case TaskRegistered task -> tasks.add(task.taskId());
            case CampaignPeriodEnded _ -> periodEnded = true;
            case CampaignConcluded _ -> concluded = true;
            default -> {}
        }
    }

    /** What others may know of it. */
    public Standing standing() {
        return new Standing(unitId(), !concluded, launchedAt);
    }

    /** What a material that proves one of its indicators may know of it. */
    Dossier dossier() {
        return new Dossier(standing(), judgement.indicators());
    }

    /** @param indicators by their codes */
    record Dossier(Standing campaign, Set<String> indicators) {}

    /**
     * @param open until it is concluded
     * @param since when it was launched, as the official stated it
     */
    public record Standing(String unitId, boolean open, Instant since) {}
}
