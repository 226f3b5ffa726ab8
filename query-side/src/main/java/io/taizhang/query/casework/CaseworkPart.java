package io.taizhang.query.casework;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.CaseClosed;
import io.taizhang.api.casework.CaseworkEvent.CaseDeclined;
import io.taizhang.api.casework.CaseworkEvent.CaseMerged;
import io.taizhang.api.casework.CaseworkEvent.CaseReopened;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Set;

/** What cases contribute to a unit's overview: to the office's whose they are, and above; not to the department's. */
public final class CaseworkPart implements OverviewPart<CaseworkFigures> {

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Marks.COUNTED;
    }

    @Override
    public CaseworkFigures nothing() {
        return CaseworkFigures.NONE;
    }

    @Override
    public CaseworkFigures after(String unitId, CaseworkFigures figures, Fact fact) {
        CaseworkEvent event = (CaseworkEvent) fact.event();
        if (!Marks.of(event).unitIds().contains(unitId)) {
            return figures;
        }
        return figures.opened(
                        switch (event) {
                            case CaseReported _, CaseReopened _ -> 1;
                            case CaseDeclined _, CaseClosed _, CaseMerged _ -> -1;
                            default -> 0;
                        })
                .plus(CaseScore.of(event));
    }
}
