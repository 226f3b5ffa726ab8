package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.DUE_BEFORE_ASSIGNMENT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.inspection.InspectionCommand.AcceptRectification;
import io.taizhang.api.inspection.InspectionCommand.AssignRectification;
import io.taizhang.api.inspection.InspectionCommand.Escalate;
import io.taizhang.api.inspection.InspectionCommand.MarkRectificationOverdue;
import io.taizhang.api.inspection.InspectionCommand.RaiseFinding;
import io.taizhang.api.inspection.InspectionCommand.ReportRectified;
import io.taizhang.api.inspection.InspectionCommand.ReturnRectification;
import io.taizhang.api.inspection.InspectionCommand.VerifyRectified;
import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Documents;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.inspection.Points.KnownPoint;
import io.taizhang.command.inspection.Units.KnownUnit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * 问题: a fault at a place, from its discovery until somebody else has seen it put right. It stands under the unit of the
 * place; the unit that is to put it right works on it too, and the one whose inspection found it.
 */
class Finding extends UnitThing {
    private String placeId = "";
    private @Nullable String itemCode;
    private @Nullable String inspectorUnitId;
    private Step raised = Step.NONE;
    private boolean verified;
    private final Rectification rectification = new Rectification();

    Finding() {}

    @CommandHandler
    Finding(
            RaiseFinding command,
            Issued issued,
            Scope scope,
            Units units,
            Points points,
            Documents documents,
            PointHistory history,
            Lookup lookup) {
        PlaceReferredTo referred = new PlaceReferredTo(command.placeId());
        KnownPoint place = referred.in(points);
        Origin origin = Origin.of(command, lookup);
        scope.enter(issued, place.unitId(), origin.workers(place.unitId()));
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null, -1);
        origin.mustAllow(command, issued, units);
        new UnitReferredTo(place.unitId()).openIn(units);
        referred.mustStand(place, issued);
        apply(new FindingRaised(
                command.findingId(),
                command.inspectionId(),
                origin.inspectorUnitId(),
                command.placeId(),
                place.unitId(),
                command.itemCode(),
                command.description(),
                command.photoSha256(),
                new PhotoReferredTo(command.photoSha256()).takenBefore(issued, documents),
                new Recurring(history, command.placeId(), command.itemCode()).at(issued.occurredAt())));
    }

    @Override
    protected Collection<String> workers(LedgerCommand command) {
        boolean rectifies = command instanceof AcceptRectification || command instanceof ReportRectified;
        if (rectifies && rectification.isAssigned()) {
            return List.of(rectification.unitId());
        }
        return inspectorUnitId == null ? List.of(unitId()) : List.of(unitId(), inspectorUnitId);
    }

    @Override
    protected void admit(LedgerCommand command) {
        CommonRule.CLOSED.refuseIf(verified);
    }

    /** To the unit of the place or one below it; to another only by those who reach that one too. */
    @CommandHandler
    void assign(AssignRectification command, Issued issued, Units units) {
        rectification.mustNotBeAssigned();
        KnownUnit rectifying = new UnitReferredTo(command.unitId()).openIn(units);
        boolean reached =
                rectifying.isWithin(unitId()) || rectifying.isWithin(issued.by().unitId());
        CommonRule.OUT_OF_SCOPE.refuseIf(!reached, command.unitId());
        raised.mustPrecede(issued);
        DUE_BEFORE_ASSIGNMENT.refuseIf(!command.dueAt().isAfter(issued.occurredAt()), command.dueAt());
        apply(new RectificationAssigned(
                command.findingId(),
                placeId,
                command.unitId(),
                rectifying.superior(),
                command.dueAt(),
                !command.dueAt().isAfter(issued.now())));
    }

    @CommandHandler
    void accept(AcceptRectification command, Issued issued) {
        rectification.mayBeAccepted(issued);
        apply(new RectificationAccepted(command.findingId(), placeId, rectification.unitId()));
    }

    @CommandHandler
    void report(ReportRectified command, Issued issued, Documents documents) {
        rectification.mayBeReported(issued);
        Instant found = raised.at().isAfter(rectification.returnedAt()) ? raised.at() : rectification.returnedAt();
        apply(new RectificationReported(
                command.findingId(),
                placeId,
                rectification.reports() + 1,
                command.measures(),
                command.photoSha256(),
                new PhotoReferredTo(command.photoSha256()).takenAfter(found, issued, documents),
                rectification.dueAt(),
                rectification.isInTime(issued)));
    }

    @CommandHandler
    void verify(VerifyRectified command, Issued issued, Units units, PointHistory history) {
        rectification.mayBeJudged(issued, units);
        raised.mustBeAnothersThan(issued);
        apply(new RectificationVerified(
                command.findingId(),
                placeId,
                itemCode,
                rectification.reports(),
                rectification.inTime(),
                rectification.overdue(),
                rectification.enteredLate(),
                new Recurring(history, placeId, itemCode).after(command.findingId(), issued.occurredAt())));
    }

    @CommandHandler
    void sendBack(ReturnRectification command, Issued issued, Units units) {
        rectification.mayBeJudged(issued, units);
        raised.mustBeAnothersThan(issued);
        apply(new RectificationReturned(
                command.findingId(),
                placeId,
                rectification.reports(),
                command.why(),
                rectification.dueAt(),
                rectification.overdue(),
                rectification.enteredLate(),
                rectification.superiorUnitId()));
    }

    @CommandHandler
    void fallOverdue(MarkRectificationOverdue command, Issued issued) {
        rectification.mayFallOverdue(issued);
        apply(new RectificationOverdue(
                command.findingId(),
                placeId,
                rectification.unitId(),
                rectification.superiorUnitId(),
                rectification.dueAt()));
    }

    @CommandHandler
    void escalate(Escalate command, Issued issued, Units units) {
        rectification.mayBeEscalated(command.toUnitId(), issued, units);
        apply(new FindingEscalated(command.findingId(), placeId, command.toUnitId(), command.why()));
    }

    @EventSourcingHandler
    void on(InspectionEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        switch (event) {
            case FindingRaised fact -> {
                opened("finding/" + fact.findingId(), fact.unitId());
                placeId = fact.placeId();
                itemCode = fact.itemCode();
                inspectorUnitId = fact.inspectorUnitId();
                raised = step;
            }
            case RectificationVerified _ -> verified = true;
            default -> rectification.enter(event, step);
        }
    }
}
