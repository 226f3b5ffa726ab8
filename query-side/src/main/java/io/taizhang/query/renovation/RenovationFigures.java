package io.taizhang.query.renovation;

import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.fold.Tally;

/**
 * The renovation of a unit and of everything below it; the amounts are the steps of {@link Spending}, of all projects.
 *
 * @param surveyed old compounds that have been surveyed, each once
 * @param projects not cancelled
 * @param projectsByStage cancelled ones too
 * @param projectsByKind not cancelled
 * @param demonstrations projects designated as such, of any kind
 * @param paidFenByKind {@code paidFen} by the kind of the works
 */
public record RenovationFigures(
        long surveyed,
        long projects,
        Tally<Stage> projectsByStage,
        Tally<ProjectKind> projectsByKind,
        long demonstrations,
        long estimateFen,
        long contractFen,
        long certifiedFen,
        long requestedFen,
        long approvedFen,
        long paidFen,
        Tally<ProjectKind> paidFenByKind,
        long settledFen) {

    static final RenovationFigures NONE = of(0, Tally.none(), Tally.none(), 0, Spending.NONE, Tally.none());

    RenovationFigures oneMoreSurveyed() {
        return of(surveyed + 1, projectsByStage, projectsByKind, demonstrations, spending(), paidFenByKind);
    }

    RenovationFigures oneMoreDemonstration() {
        return of(surveyed, projectsByStage, projectsByKind, demonstrations + 1, spending(), paidFenByKind);
    }

    RenovationFigures moved(Stages.Change change) {
        Tally<Stage> left = change.from() == null ? projectsByStage : projectsByStage.minus(change.from(), 1);
        return of(surveyed, left.plus(change.to(), 1), kindsAfter(change), demonstrations, spending(), paidFenByKind);
    }

    RenovationFigures spent(RenovationEvent event) {
        Tally<ProjectKind> paid = switch (event) {
            case PaymentMade payment -> paidFenByKind.plus(payment.kind(), payment.amountFen());
            case PaymentReversed payment -> paidFenByKind.minus(payment.kind(), payment.amountFen());
            default -> paidFenByKind;
        };
        return of(
                surveyed,
                projectsByStage,
                projectsByKind,
                demonstrations,
                spending().after(event),
                paid);
    }

    Spending spending() {
        return new Spending(estimateFen, contractFen, certifiedFen, requestedFen, approvedFen, paidFen, settledFen);
    }

    private Tally<ProjectKind> kindsAfter(Stages.Change change) {
        if (change.from() == null) {
            return projectsByKind.plus(change.kind(), 1);
        }
        return change.to() == Stage.CANCELLED ? projectsByKind.minus(change.kind(), 1) : projectsByKind;
    }

    private static RenovationFigures of(
            long surveyed,
            Tally<Stage> stages,
            Tally<ProjectKind> kinds,
            long demonstrations,
            Spending spending,
            Tally<ProjectKind> paidFenByKind) {
        return new RenovationFigures(
                surveyed,
                kinds.total(),
                stages,
                kinds,
                demonstrations,
                spending.estimateFen(),
                spending.contractFen(),
                spending.certifiedFen(),
                spending.requestedFen(),
                spending.approvedFen(),
                spending.paidFen(),
                paidFenByKind,
                spending.settledFen());
    }
}
