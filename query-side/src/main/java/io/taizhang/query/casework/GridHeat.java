package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each grid that cases of a unit were reported from: {@code minghu/g07}. Every report counts, also one entered late. */
final class GridHeat extends Described<HeatRow> {

    GridHeat() {
        super("grid-heat", new Title("网格案件热力", "Grid heat"), HeatRow.class, Set.of(CaseReported.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "gridCode");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        CaseMark mark = ((CaseReported) fact.event()).mark();
        return mark.gridCode() == null ? List.of() : List.of(mark.unitId() + "/" + mark.gridCode());
    }

    @Override
    public HeatRow apply(String key, @Nullable HeatRow row, Fact fact) {
        String unitId = key.substring(0, key.indexOf('/'));
        HeatRow grid = row == null ? HeatRow.empty(unitId, key.substring(unitId.length() + 1), fact.unitPath()) : row;
        return grid.oneAt(fact.occurredAt().atZone(Fact.ZONE).getHour(), fact.unitPath());
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + key.substring(0, key.indexOf('/'));
    }
}
