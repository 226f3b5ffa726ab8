package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.ALREADY_OVERDUE;
import static io.taizhang.command.inspection.InspectionRule.NOT_ESCALATED_UPWARDS;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_ALREADY_ACCEPTED;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_ALREADY_ASSIGNED;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_ALREADY_REPORTED;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_NOT_ACCEPTED;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_NOT_ASSIGNED;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_NOT_OVERDUE;
import static io.taizhang.command.inspection.InspectionRule.RECTIFICATION_NOT_REPORTED;
import static io.taizhang.command.inspection.InspectionRule.VERIFIED_BY_RECTIFIER;

import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 整改: who is to put a fault right until when, and how far that has come. Whether it is in time goes by when its report is
 * recorded: what is entered later is late whatever hour it names, as the clock that fired could not know of it.
 */
final class Rectification {
    private String unitId = "";
    private @Nullable String superiorUnitId;
    private Instant dueAt = Instant.EPOCH;
    private boolean enteredLate;
    private Step assigned = Step.NONE;
    private Step accepted = Step.NONE;
    private Step reported = Step.NONE;
    private Step returned = Step.NONE;
    private int reports;
    private boolean inTime;
    private boolean overdue;
    private @Nullable String escalatedTo;
    private Step escalated = Step.NONE;

    /** The accounts that put it right: accepted it, or reported that they had. */
    private final Set<String> rectifiers = new LinkedHashSet<>();

    void enter(InspectionEvent event, Step step) {
        switch (event) {
            case RectificationAssigned it -> {
                unitId = it.rectifyingUnitId();
                superiorUnitId = it.superiorUnitId();
                dueAt = it.dueAt();
                enteredLate = it.enteredLate();
                assigned = step;
            }
            case RectificationAccepted _ -> {
                accepted = step;
                rectifiers.add(step.by());
            }
            case RectificationReported it -> {
                reported = step;
                reports = it.reportNo();
                inTime = it.inTime();
                rectifiers.add(step.by());
            }
            case RectificationReturned _ -> {
                returned = step;
                reported = Step.NONE;
                inTime = false;
            }
            case RectificationOverdue _ -> overdue = true;
            case FindingEscalated it -> {
                escalatedTo = it.toUnitId();
                escalated = step;
            }
            default -> {}
        }
    }

    void mustNotBeAssigned() {
        RECTIFICATION_ALREADY_ASSIGNED.refuseIf(assigned.taken(), unitId);
    }

    void mayBeAccepted(Issued issued) {
        mustBeAssigned(issued);
        RECTIFICATION_ALREADY_ACCEPTED.refuseIf(accepted.taken());
    }

    void mayBeReported(Issued issued) {
        mustBeAssigned(issued);
        RECTIFICATION_NOT_ACCEPTED.refuseIf(!accepted.taken());
        RECTIFICATION_ALREADY_REPORTED.refuseIf(reported.taken());
        accepted.mustPrecede(issued);
        returned.mustPrecede(issued);
    }

    /** Decided by somebody who neither asked for it nor did it, and not of the unit that did. */
    void mayBeJudged(Issued issued, Units units) {
        mustBeAssigned(issued);
        RECTIFICATION_NOT_REPORTED.refuseIf(!reported.taken());
        reported.mustPrecede(issued);
        boolean rectifier = rectifiers.contains(issued.by().id())
                || UnitReferredTo.of(issued).isWithin(unitId, units);
        VERIFIED_BY_RECTIFIER.refuseIf(rectifier, issued.by().id());
        assigned.mustBeAnothersThan(issued);
    }

    void mayFallOverdue(Issued issued) {
        mustBeAssigned(issued);
        ALREADY_OVERDUE.refuseIf(overdue, dueAt);
        RECTIFICATION_NOT_OVERDUE.refuseIf(enteredLate || inTime, dueAt);
        mustBeDue(issued);
    }

    void mayBeEscalated(String toUnitId, Issued issued, Units units) {
        mustBeAssigned(issued);
        mustBeDue(issued);
        RECTIFICATION_ALREADY_REPORTED.refuseIf(reported.taken());
        returned.mustPrecede(issued);
        escalated.mustPrecede(issued);
        String below = escalatedTo == null ? unitId : escalatedTo;
        boolean upwards = new UnitReferredTo(toUnitId).openIn(units).isAbove(new UnitReferredTo(below).in(units));
        NOT_ESCALATED_UPWARDS.refuseIf(!upwards, toUnitId, below);
    }

    private void mustBeAssigned(Issued issued) {
        RECTIFICATION_NOT_ASSIGNED.refuseIf(!assigned.taken());
        assigned.mustPrecede(issued);
    }

    private void mustBeDue(Issued issued) {
        RECTIFICATION_NOT_OVERDUE.refuseIf(issued.occurredAt().isBefore(dueAt), dueAt);
    }

    /** Whether a report that is recorded now is in time. */
    boolean isInTime(Issued issued) {
        return !overdue && issued.now().isBefore(dueAt);
    }

    boolean isAssigned() {
        return assigned.taken();
    }

    String unitId() {
        return unitId;
    }

    @Nullable String superiorUnitId() {
        return superiorUnitId;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean enteredLate() {
        return enteredLate;
    }

    int reports() {
        return reports;
    }

    boolean inTime() {
        return inTime;
    }

    boolean overdue() {
        return overdue;
    }

    /** When it was last found not to be put right, if it was. */
    Instant returnedAt() {
        return returned.at();
    }
}
