package io.taizhang.query.inspection;

import io.taizhang.api.inspection.BulletinLine;
import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every inspection and what it came to, with what was said against its score. */
final class InspectionScores extends PerThing<ScoreRow> {

    InspectionScores() {
        super(
                "inspection",
                "inspection-scores",
                new Title("检查得分", "Inspections and their scores"),
                ScoreRow.class,
                Set.of(
                        InspectionPlanned.class,
                        ObservationRecorded.class,
                        InspectionFinished.class,
                        ScoreAppealed.class,
                        AppealDecided.class,
                        ScoreRevised.class,
                        FindingRaised.class,
                        BulletinIssued.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "state", "checklistId", "inspectorUnitId", "inspectedUnitId", "seedGiven");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case BulletinIssued it ->
                it.lines().stream().map(BulletinLine::inspectionId).toList();
            case FindingRaised it -> it.inspectionId() == null ? List.of() : List.of(it.inspectionId());
            default -> super.keysOf(fact);
        };
    }

    @Override
    public ScoreRow apply(String key, @Nullable ScoreRow row, Fact fact) {
        if (fact.event() instanceof InspectionPlanned event) {
            return planned(event, fact);
        }
        return new ScoreDraft(standing(row, fact), fact)
                .write((InspectionEvent) fact.event())
                .finished();
    }

    private static ScoreRow planned(InspectionPlanned event, Fact fact) {
        return new ScoreRow(
                event.inspectionId(),
                event.kind(),
                event.checklistTitle(),
                event.checklistId(),
                event.inspectorUnitId(),
                event.inspectedUnitId(),
                fact.unitPath(),
                List.of(event.inspectorUnitId()),
                InspectionState.PLANNED,
                event.candidates().size(),
                event.sampleSeed(),
                event.seedGiven(),
                event.sampledPlaceIds(),
                0,
                0,
                null,
                fact.occurredOn(),
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
