package io.taizhang.query.casework;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.CaseDeferred;
import io.taizhang.api.casework.CaseworkEvent.CaseEnteredLate;
import io.taizhang.api.casework.CaseworkEvent.CaseFiled;
import io.taizhang.api.casework.CaseworkEvent.CaseHandled;
import io.taizhang.api.casework.CaseworkEvent.CaseMerged;
import io.taizhang.api.casework.CaseworkEvent.ClockBreached;
import io.taizhang.api.casework.CaseworkEvent.ExtensionApproved;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 挂账延期: whoever puts off an hour keeps it. One row for each unit, with everything below it, and each month its cases were
 * reported in, and one for all of them: {@code minghu/2026-11}, {@code minghu/all}; counted as in {@code case-performance}, so
 * that a case entered late or merged is in none of it.
 */
final class DeferredShare extends Described<DeferredRow> {
    private static final String ALL = "all";

    private static final Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            CaseFiled.class,
            CaseDeferred.class,
            ExtensionApproved.class,
            CaseHandled.class,
            ClockBreached.class,
            CaseEnteredLate.class,
            CaseMerged.class);

    DeferredShare() {
        super("deferred-share", new Title("挂账延期情况", "Deferred share"), DeferredRow.class, EVENTS);
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
        if (!DeferredRow.counts(CaseScore.of(event))) {
            return List.of();
        }
        CaseMark mark = Marks.of(event);
        return mark.unitIds().stream()
                .flatMap(unitId -> Stream.of(unitId + "/" + mark.month(), unitId + "/" + ALL))
                .toList();
    }

    @Override
    public DeferredRow apply(String key, @Nullable DeferredRow row, Fact fact) {
        CaseworkEvent event = (CaseworkEvent) fact.event();
        return (row == null ? empty(key, Marks.of(event)) : row).plus(CaseScore.of(event));
    }

    private static DeferredRow empty(String key, CaseMark mark) {
        String unitId = unitOf(key);
        List<String> path = mark.unitIds().subList(0, mark.unitIds().indexOf(unitId) + 1);
        return DeferredRow.empty(unitId, key.substring(unitId.length() + 1), String.join("/", path));
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + unitOf(key);
    }

    private static String unitOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
