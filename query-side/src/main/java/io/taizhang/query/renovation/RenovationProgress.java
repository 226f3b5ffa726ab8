package io.taizhang.query.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksCorrected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.Stage;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each project stands: ballot, notice, contracts, works, acceptance, settlement, hand-over. */
final class RenovationProgress extends PerThing<ProgressRow> {

    RenovationProgress() {
        super("project", "renovation-progress", new Title("改造进度", "Renovation progress"), ProgressRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> events = new HashSet<>(Stages.EVENTS);
        events.addAll(Set.of(
                BallotRecorded.class,
                DesignPublished.class,
                ContractAwarded.class,
                VariationApproved.class,
                WorksReported.class,
                WorksCorrected.class,
                WorksCertified.class,
                WorksAccepted.class,
                AccountSettled.class));
        events.add(DemonstrationDesignated.class);
        return events;
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "unitId",
                "kind",
                "category",
                "year",
                "stage",
                "ballotPassed",
                "accepted",
                "demonstration",
                "settled",
                "lateSettlement",
                "handedOver");
    }

    @Override
    public ProgressRow apply(String key, @Nullable ProgressRow row, Fact fact) {
        if (fact.event() instanceof IncludedInPlan event) {
            return included(event, fact);
        }
        return new ProgressDraft(standing(row, fact), fact.occurredOn())
                .write((RenovationEvent) fact.event())
                .finished(fact.unitPath());
    }

    private static ProgressRow included(IncludedInPlan event, Fact fact) {
        return new ProgressRow(
                event.projectId(),
                event.title(),
                event.kind(),
                event.category(),
                event.year(),
                event.unitId(),
                fact.unitPath(),
                event.placeIds(),
                Stage.IDENTIFICATION,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                0,
                null,
                false,
                null,
                0,
                List.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                null);
    }
}
