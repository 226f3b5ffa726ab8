package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.query.fold.Tally;

/**
 * The inspections and findings of a unit and of everything below it.
 *
 * @param inspectionsByKind finished ones
 * @param open findings not verified; {@code overdue} those among them that nothing was reported for in time
 * @param recurring findings that are faults come back
 * @param enteredLate assigned in the ledger when their time was over
 */
public record InspectionFigures(
        Tally<InspectionKind> inspectionsByKind,
        long bulletins,
        long findings,
        long open,
        long overdue,
        long verified,
        long recurring,
        long enteredLate,
        OnTime onTime) {
    static final InspectionFigures NONE = new InspectionFigures(Tally.none(), 0, 0, 0, 0, 0, 0, 0, OnTime.NONE);

    InspectionFigures inspected(InspectionKind kind) {
        return new InspectionFigures(
                inspectionsByKind.plus(kind, 1),
                bulletins,
                findings,
                open,
                overdue,
                verified,
                recurring,
                enteredLate,
                onTime);
    }

    InspectionFigures announced() {
        return new InspectionFigures(
                inspectionsByKind, bulletins + 1, findings, open, overdue, verified, recurring, enteredLate, onTime);
    }

    InspectionFigures raised(long comeBack) {
        return new InspectionFigures(
                inspectionsByKind,
                bulletins,
                findings + 1,
                open + 1,
                overdue,
                verified,
                recurring + comeBack,
                enteredLate,
                onTime);
    }

    InspectionFigures enteredLate(boolean late) {
        return new InspectionFigures(
                inspectionsByKind,
                bulletins,
                findings,
                open,
                overdue,
                verified,
                recurring,
                late ? enteredLate + 1 : enteredLate,
                onTime);
    }

    InspectionFigures fellOverdue() {
        return new InspectionFigures(
                inspectionsByKind,
                bulletins,
                findings,
                open,
                overdue + 1,
                verified,
                recurring,
                enteredLate,
                onTime.plus(0, 1));
    }

    /**
     * @param wasOverdue it was counted as judged when it fell overdue
     * @param comeBack faults that are known as come back by this
     */
    InspectionFigures verified(boolean wasOverdue, boolean late, boolean inTime, long comeBack) {
        return new InspectionFigures(
                inspectionsByKind,
                bulletins,
                findings,
                open - 1,
                wasOverdue ? overdue - 1 : overdue,
                verified + 1,
                recurring + comeBack,
                enteredLate,
                late ? onTime : onTime.plus(inTime ? 1 : 0, wasOverdue ? 0 : 1));
    }
}
