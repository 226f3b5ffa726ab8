package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignAppraised;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.CampaignReviewed;
import io.taizhang.api.campaign.CampaignEvent.LeadingGroupAppointed;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.api.campaign.CampaignEvent.ReportIssued;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.GroupPost;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.api.campaign.ReportKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign's row while one event is written into it. */
final class CampaignDraft {
    private final CampaignRow row;
    private final Fact fact;
    private boolean periodEnded;
    private @Nullable CampaignOutcome outcome;
    private TaskFigures tasks;
    private DueDays due;
    private List<IndicatorLine> indicators;
    private List<MilestoneLine> milestones;
    private Tally<MeetingKind> meetings;
    private Tally<ReportKind> reports;
    private long surveys;
    private List<GroupPost> leadingGroup;
    private List<ReviewLine> reviews;
    private List<AppraisalLine> appraisals;
    private @Nullable Hand concluded;

    CampaignDraft(CampaignRow row, Fact fact) {
        this.row = row;
        this.fact = fact;
        this.periodEnded = row.periodEnded();
        this.outcome = row.outcome();
        this.tasks = row.tasks();
        this.due = row.due();
        this.indicators = row.indicators();
        this.milestones = row.milestones();
        this.meetings = row.meetings();
        this.reports = row.reports();
        this.surveys = row.surveys();
        this.leadingGroup = row.leadingGroup();
        this.reviews = row.reviews();
        this.appraisals = row.appraisals();
        this.concluded = row.concluded();
    }

    CampaignDraft write(CampaignEvent event) {
        switch (event) {
            case LeadingGroupAppointed it -> leadingGroup = it.posts();
            case MilestonesSet it ->
                milestones = it.milestones().stream().map(this::planned).toList();
            case MilestoneReached it -> change(it.code(), milestone -> milestone.reached(fact.occurredOn(), it.late()));
            case MilestoneFellOverdue it -> change(it.code(), MilestoneLine::fallenOverdue);
            case MeetingHeld it -> meetings = meetings.plus(it.kind(), 1);
            case ReportIssued it -> reports = reports.plus(it.kind(), 1);
            case OpinionSurveyRecorded _ -> surveys++;
            case CampaignReviewed it ->
                reviews = with(reviews, new ReviewLine(it.quarter(), it.weightedScore(), Hand.of(fact)));
            case CampaignAppraised it ->
                appraisals = with(appraisals, new AppraisalLine(it.year(), it.score(), it.grade(), Hand.of(fact)));
            case CampaignPeriodEnded _ -> periodEnded = true;
            case CampaignConcluded it -> concluded(it.outcome());
            default -> worked(event);
        }
        return this;
    }

    private void concluded(CampaignOutcome how) {
        outcome = how;
        concluded = Hand.of(fact);
    }

    private void worked(CampaignEvent event) {
        tasks = tasks.after(event);
        due = due.after(event);
        String code = CampaignProgress.indicatorOf(event);
        indicators = indicators.stream()
                .map(indicator -> indicator.code().equals(code) ? indicator.after(event) : indicator)
                .toList();
    }

    /** What was reached, or fell overdue on the same day, stays so in a new plan. */
    private MilestoneLine planned(Milestone milestone) {
        return milestones.stream()
                .filter(line -> line.saysTheSameAs(milestone))
                .findFirst()
                .map(line -> line.called(milestone.title()))
                .orElseGet(() -> MilestoneLine.of(milestone));
    }

    private void change(String code, UnaryOperator<MilestoneLine> change) {
        milestones = milestones.stream()
                .map(milestone -> milestone.code().equals(code) ? change.apply(milestone) : milestone)
                .toList();
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** @param unitPath of the campaign's own unit */
    CampaignRow finished(String unitPath) {
        return new CampaignRow(
                row.campaignId(),
                row.title(),
                row.targetTitle(),
                row.unitId(),
                unitPath,
                row.standardId(),
                row.authorityBasis(),
                row.startsOn(),
                row.endsOn(),
                concluded == null,
                periodEnded,
                outcome,
                tasks,
                concluded == null ? nextDueOn() : null,
                tasks.overdue()
                        + milestones.stream().filter(MilestoneLine::overdue).count(),
                due,
                indicators,
                milestones,
                meetings,
                reports,
                surveys,
                leadingGroup,
                reviews,
                appraisals,
                row.launched(),
                concluded);
    }

    private @Nullable LocalDate nextDueOn() {
        Stream<LocalDate> unreached =
                milestones.stream().filter(line -> !line.isReached()).map(MilestoneLine::dueOn);
        return Stream.concat(Stream.ofNullable(due.next()), unreached)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
