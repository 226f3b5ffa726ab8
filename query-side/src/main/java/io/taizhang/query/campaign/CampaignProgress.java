package io.taizhang.query.campaign;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.*;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import io.taizhang.query.fold.Tally;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each campaign stands: its tasks by state and by indicator, its milestones, meetings, reviews, and its end. */
final class CampaignProgress extends Described<CampaignRow> {

    CampaignProgress() {
        super("campaign-progress", new Title("创建进度", "Campaign progress"), CampaignRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> events = new HashSet<>(TaskFigures.EVENTS);
        events.addAll(Set.of(
                CampaignLaunched.class,
                LeadingGroupAppointed.class,
                MilestonesSet.class,
                MilestoneReached.class,
                MilestoneFellOverdue.class,
                MeetingHeld.class,
                ReportIssued.class,
                OpinionSurveyRecorded.class,
                CampaignReviewed.class,
                CampaignAppraised.class));
        events.addAll(Set.of(CampaignPeriodEnded.class, CampaignConcluded.class));
        return events;
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "standardId", "open", "periodEnded", "outcome");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return List.of(
                switch ((CampaignEvent) fact.event()) {
                    case CampaignLaunched it -> it.campaignId();
                    case LeadingGroupAppointed it -> it.campaignId();
                    case MilestonesSet it -> it.campaignId();
                    case MilestoneReached it -> it.campaignId();
                    case MilestoneFellOverdue it -> it.campaignId();
                    case MeetingHeld it -> it.campaignId();
                    case ReportIssued it -> it.campaignId();
                    case OpinionSurveyRecorded it -> it.campaignId();
                    case TaskAssigned it -> it.campaignId();
                    case TaskAmended it -> it.campaignId();
                    case ProgressVerified it -> it.campaignId();
                    case TaskFellOverdue it -> it.campaignId();
                    case TaskCompleted it -> it.campaignId();
                    case TaskCancelled it -> it.campaignId();
                    case CampaignReviewed it -> it.campaignId();
                    case CampaignAppraised it -> it.campaignId();
                    case CampaignPeriodEnded it -> it.campaignId();
                    case CampaignConcluded it -> it.campaignId();
                    default -> throw unexpected(fact);
                });
    }

    /** Of an event about a task. */
    static String indicatorOf(CampaignEvent event) {
        return switch (event) {
            case TaskAssigned it -> it.indicatorCode();
            case TaskAmended it -> it.indicatorCode();
            case ProgressVerified it -> it.indicatorCode();
            case TaskFellOverdue it -> it.indicatorCode();
            case TaskCompleted it -> it.indicatorCode();
            case TaskCancelled it -> it.indicatorCode();
            default -> throw new IllegalArgumentException("no task's: " + event);
        };
    }

    @Override
    public String subjectOf(String key) {
        return "campaign/" + key;
    }

    @Override
    public CampaignRow apply(String key, @Nullable CampaignRow row, Fact fact) {
        if (fact.event() instanceof CampaignLaunched event) {
            return launched(event, fact);
        }
        CampaignRow campaign = standing(row, fact);
        String path = pathOf(campaign.unitId(), fact);
        return new CampaignDraft(campaign, fact)
                .write((CampaignEvent) fact.event())
                .finished(path.isEmpty() ? campaign.unitPath() : path);
    }

    private static CampaignRow launched(CampaignLaunched event, Fact fact) {
        return new CampaignRow(
                event.campaignId(),
                event.title(),
                event.targetTitle(),
                event.unitId(),
                fact.unitPath(),
                event.standardId(),
                event.authorityBasis(),
                event.startsOn(),
                event.endsOn(),
                true,
                false,
                null,
                TaskFigures.NONE,
                null,
                0,
                DueDays.NONE,
                event.indicators().stream().map(IndicatorLine::of).toList(),
                List.of(),
                Tally.none(),
                Tally.none(),
                0,
                List.of(),
                List.of(),
                List.of(),
                Hand.of(fact),
                null);
    }
}
