package io.taizhang.query.inspection;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Set;

/** What inspections contribute to a unit's overview. */
public final class InspectionPart implements OverviewPart<InspectionFigures> {

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(
                InspectionFinished.class,
                BulletinIssued.class,
                FindingRaised.class,
                RectificationAssigned.class,
                RectificationOverdue.class,
                RectificationVerified.class);
    }

    @Override
    public InspectionFigures nothing() {
        return InspectionFigures.NONE;
    }

    @Override
    public InspectionFigures after(String unitId, InspectionFigures figures, Fact fact) {
        return switch (fact.event()) {
            case InspectionFinished it -> figures.inspected(it.kind());
            case BulletinIssued _ -> figures.announced();
            case FindingRaised it -> figures.raised(it.recurs() == null ? 0 : 1);
            case RectificationAssigned it -> figures.enteredLate(it.enteredLate());
            case RectificationOverdue _ -> figures.fellOverdue();
            case RectificationVerified it ->
                figures.verified(
                        it.overdue(),
                        it.enteredLate(),
                        it.inTime(),
                        it.laterFindingIds().size());
            default -> throw new IllegalArgumentException("nothing of inspections: " + fact.type());
        };
    }
}
