package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 整改台账: every fault, who is to put it right until when, and whether it is. */
final class RectificationLedger extends PerThing<FindingRow> {

    RectificationLedger() {
        super(
                "finding",
                "rectification-ledger",
                new Title("整改台账", "Rectification ledger"),
                FindingRow.class,
                Set.of(
                        FindingRaised.class,
                        RectificationAssigned.class,
                        RectificationAccepted.class,
                        RectificationReported.class,
                        RectificationVerified.class,
                        RectificationReturned.class,
                        RectificationOverdue.class,
                        FindingEscalated.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "state",
                "placeId",
                "itemCode",
                "inspectionId",
                "rectifyingUnitId",
                "overdue",
                "recurring",
                "enteredLate",
                "openCount",
                "overdueCount");
    }

    /** A repair that is verified late on record tells of the faults that came back in between. */
    @Override
    public Collection<String> keysOf(Fact fact) {
        return fact.event() instanceof RectificationVerified it
                ? Stream.concat(Stream.of(it.findingId()), it.laterFindingIds().stream())
                        .toList()
                : super.keysOf(fact);
    }

    @Override
    public @Nullable FindingRow apply(String key, @Nullable FindingRow row, Fact fact) {
        if (fact.event() instanceof FindingRaised event) {
            return FindingDraft.raised(event, fact);
        }
        FindingDraft draft = new FindingDraft(standing(row, fact), fact);
        return fact.event() instanceof RectificationVerified it
                        && !it.findingId().equals(key)
                ? draft.recurring(it)
                : draft.write((InspectionEvent) fact.event()).stepped();
    }
}
