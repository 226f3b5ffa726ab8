package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row for each unit, with everything below it, and each month its cases were reported in, and one for all of them:
 * {@code minghu/2026-11}, {@code minghu/all}. A case counts for the units it was reported under, wherever those move.
 */
final class CasePerformance extends Described<PerformanceRow> {
    private static final String ALL = "all";

    CasePerformance() {
        super("case-performance", new Title("案件办理绩效", "Case performance"), PerformanceRow.class, Marks.COUNTED);
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "period");
    }

    @Override
    public boolean rollsUp() {
        return true;
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        CaseworkEvent event = (CaseworkEvent) fact.event();
        if (CaseScore.of(event).equals(CaseScore.NONE)) {
            return List.of();
        }
        CaseMark mark = Marks.of(event);
        return mark.unitIds().stream()
                .flatMap(unitId -> Stream.of(unitId + "/" + mark.month(), unitId + "/" + ALL))
                .toList();
    }

    @Override
    public PerformanceRow apply(String key, @Nullable PerformanceRow row, Fact fact) {
        CaseworkEvent event = (CaseworkEvent) fact.event();
        return (row == null ? empty(key, Marks.of(event)) : row).plus(CaseScore.of(event));
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + key.substring(0, key.indexOf('/'));
    }

    private static PerformanceRow empty(String key, CaseMark mark) {
        String unitId = key.substring(0, key.indexOf('/'));
        List<String> path = mark.unitIds().subList(0, mark.unitIds().indexOf(unitId) + 1);
        return PerformanceRow.empty(unitId, key.substring(unitId.length() + 1), String.join("/", path));
    }
}
