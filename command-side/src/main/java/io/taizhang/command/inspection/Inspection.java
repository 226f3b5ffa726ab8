package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.CORRECTIONS_MISSING;
import static io.taizhang.command.inspection.InspectionRule.CORRECTIONS_NEEDLESS;
import static io.taizhang.command.inspection.InspectionRule.DECIDED_BY_INSPECTED_UNIT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.inspection.InspectionCommand.AppealScore;
import io.taizhang.api.inspection.InspectionCommand.DecideAppeal;
import io.taizhang.api.inspection.InspectionCommand.FinishInspection;
import io.taizhang.api.inspection.InspectionCommand.PlanInspection;
import io.taizhang.api.inspection.InspectionCommand.RecordObservation;
import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Documents;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * 督导检查. It stands under the unit that is inspected; the plan lets the inspecting unit in. Its score follows from what was
 * observed, and nobody types it.
 */
public class Inspection extends UnitThing {
    private InspectionKind kind = InspectionKind.DAILY;
    private Inspecting inspecting = Inspecting.NOBODY;
    private Step planned = Step.NONE;
    private Step observed = Step.NONE;
    private final Observations observations = new Observations();
    private final Scores scores = new Scores();

    /** The accounts that planned it, observed, or finished it. */
    private final Set<String> hands = new LinkedHashSet<>();

    Inspection() {}

    @CommandHandler
    Inspection(
            PlanInspection command,
            Issued issued,
            Scope scope,
            Units units,
            Points points,
            Seeds seeds,
            Lookup lookup) {
        scope.enterToOpen(issued, command.inspectorUnitId());
        scope.enterToOpen(issued, command.inspectedUnitId());
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null, -1);
        Plan plan = new Plan(command);
        plan.mustCrossUnits(units);
        Checklist.Known checklist = plan.checklist(units, lookup, issued);
        plan.mustNamePlacesOfTheInspected(points, issued);
        apply(plan.fact(checklist, seeds));
    }

    /** Whoever inspects comes from the inspecting unit; in a cross inspection others are refused by the name of the rule. */
    @Override
    protected Collection<String> workers(LedgerCommand command) {
        return switch (command) {
            case RecordObservation _, FinishInspection _ -> inspecting.workers(unitId());
            case DecideAppeal _ -> List.of(unitId(), inspecting.unitId());
            default -> List.of(unitId());
        };
    }

    @CommandHandler
    void observe(RecordObservation command, Issued issued, Units units, Documents documents) {
        inspecting.mustBeDoneBy(issued, unitId(), units);
        scores.mustNotBeThere();
        planned.mustPrecede(issued);
        int points = observations.mustAllow(
                command.placeId(), command.itemCode(), new Observed(command.result(), command.deduction()));
        apply(new ObservationRecorded(
                command.inspectionId(),
                command.placeId(),
                command.itemCode(),
                command.result(),
                command.deduction(),
                points,
                command.note(),
                command.photoSha256(),
                new PhotoReferredTo(command.photoSha256()).takenSince(planned.at(), issued, documents)));
    }

    @CommandHandler
    void finish(FinishInspection command, Issued issued, Units units) {
        inspecting.mustBeDoneBy(issued, unitId(), units);
        scores.mustNotBeThere();
        planned.mustPrecede(issued);
        Score score = observations.score();
        observed.mustPrecede(issued);
        apply(new InspectionFinished(command.inspectionId(), kind, inspecting.unitId(), unitId(), score));
    }

    @CommandHandler
    void appeal(AppealScore command, Issued issued) {
        scores.mayBeAppealed(command.appealId(), issued);
        apply(new ScoreAppealed(command.inspectionId(), command.appealId(), scores.number(), command.grounds()));
    }

    /** By nobody who had a hand in it, on either side. */
    @CommandHandler
    void decide(DecideAppeal command, Issued issued, Units units) {
        scores.mayBeDecided(command.appealId(), issued);
        hands.forEach(issued::notBy);
        boolean ofTheInspected = UnitReferredTo.of(issued).isWithin(unitId(), units);
        DECIDED_BY_INSPECTED_UNIT.refuseIf(
                ofTheInspected && !inspecting.isWithin(unitId(), units),
                issued.by().unitId());
        CORRECTIONS_MISSING.refuseIf(command.upheld() && command.corrections().isEmpty());
        CORRECTIONS_NEEDLESS.refuseIf(
                !command.upheld() && !command.corrections().isEmpty());
        Score corrected = observations.scoreAfter(command.corrections());
        apply(new AppealDecided(
                command.inspectionId(),
                command.appealId(),
                scores.number(),
                command.upheld(),
                command.corrections(),
                command.findings()));
        if (command.upheld()) {
            apply(new ScoreRevised(
                    command.inspectionId(),
                    kind,
                    unitId(),
                    scores.number() + 1,
                    scores.number(),
                    command.appealId(),
                    scores.latest(),
                    corrected));
        }
    }

    @EventSourcingHandler
    void on(InspectionEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        switch (event) {
            case InspectionPlanned plan -> {
                opened("inspection/" + plan.inspectionId(), plan.inspectedUnitId());
                kind = plan.kind();
                inspecting = Inspecting.of(plan);
                planned = step;
                hands.add(step.by());
            }
            case ObservationRecorded _ -> {
                observed = observed.orLater(step);
                hands.add(step.by());
            }
            case InspectionFinished _ -> hands.add(step.by());
            default -> {}
        }
        observations.enter(event);
        scores.enter(event, step);
    }

    /** What others may know of it. */
    Known known() {
        return new Known(
                kind,
                inspecting,
                unitId(),
                planned.at(),
                observations.places(),
                observations.itemCodes(),
                scores.number(),
                scores.isThere() ? scores.latest() : null,
                scores.areAppealed(),
                scores.reached().at());
    }
}
