package io.taizhang.query.lens;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.api.campaign.CampaignEvent.StandardPublished;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.SubjectIndex;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 临期突击: what was recorded in the last days before it was due, one row for each task, under {@code task/t1}, and for each
 * campaign, under {@code campaign/c1}.
 *
 * <p>Rectifications are not here: each is reported once, in hours, and one report is no burst; whether it was in time is in
 * {@code rectification-ledger}. Inspections are not announced in the ledger, so there is no day to cram for.
 */
final class DeadlineBursts extends Described<BurstRow> {
    /** Of no campaign, of citizens, or of clocks. */
    private static final Set<Class<? extends LedgerEvent>> NOT_COUNTED = Set.of(
            StandardPublished.class,
            QuestionnaireAnswered.class,
            MilestoneFellOverdue.class,
            TaskFellOverdue.class,
            CampaignPeriodEnded.class);

    private final SubjectIndex subjects = SubjectIndex.ofAllContexts();

    DeadlineBursts() {
        super("deadline-bursts", new Title("临期突击", "Deadline bursts"), BurstRow.class, counted());
    }

    private static Set<Class<? extends LedgerEvent>> counted() {
        return Context.CAMPAIGN.events().stream()
                .filter(event -> !NOT_COUNTED.contains(event))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "campaignId", "unitId");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        if (Hand.of(fact) != Hand.ACCOUNT) {
            return List.of();
        }
        Stream<String> campaign = subjects.of(fact).stream().filter(subject -> subject.startsWith("campaign/"));
        return switch (fact.event()) {
            case TaskAssigned _, TaskAmended _, ProgressReported _ ->
                Stream.concat(Stream.of(fact.stream()), campaign).toList();
            default -> campaign.toList();
        };
    }

    @Override
    public String subjectOf(String key) {
        return key;
    }

    @Override
    public BurstRow apply(String key, @Nullable BurstRow row, Fact fact) {
        return key.equals(fact.stream())
                ? own(key, row, fact)
                : standing(row, fact).oneAt(fact.recordedAt());
    }

    /** A fact of the task or of the campaign itself. */
    private BurstRow own(String key, @Nullable BurstRow row, Fact fact) {
        return switch (fact.event()) {
            case CampaignLaunched it ->
                BurstRow.of(
                        key,
                        DeadlineKind.CAMPAIGN,
                        it.campaignId(),
                        it.unitId(),
                        it.title(),
                        fact.unitPath(),
                        fact.recordedAt(),
                        it.endsOn());
            case TaskAssigned it ->
                BurstRow.of(
                        key,
                        DeadlineKind.TASK,
                        it.campaignId(),
                        it.leadUnitId(),
                        it.title(),
                        fact.unitPath(),
                        fact.recordedAt(),
                        it.dueOn());
            case TaskAmended it -> standing(row, fact).in(fact.unitPath()).movedTo(it.dueOn());
            default -> standing(row, fact).in(fact.unitPath()).oneAt(fact.recordedAt());
        };
    }
}
