package io.taizhang.query.lens;

import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 突击补录, filling in the night before the inspection: the share of facts recorded more than three days after they happened,
 * one row for each unit, with everything below it, and each month of recording: {@code xinhualu/2021-03}. A fact counts for
 * the units it was recorded under, wherever those move.
 *
 * <p>What a share of nothing is, is not told: a unit that entered nothing in a month has no row for it.
 */
final class LateEntry extends Described<LateRow> {

    LateEntry() {
        super("late-entry", new Title("补录情况", "Late entry"), LateRow.class, Everything.EVENTS);
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "month");
    }

    @Override
    public boolean rollsUp() {
        return true;
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        String month = "/" + YearMonth.from(fact.recordedAt().atZone(Fact.ZONE));
        return fact.units().stream().map(unitId -> unitId + month).toList();
    }

    @Override
    public LateRow apply(String key, @Nullable LateRow row, Fact fact) {
        return (row == null ? empty(key, fact) : row).and(fact);
    }

    private static LateRow empty(String key, Fact fact) {
        String unitId = unitOf(key);
        return LateRow.empty(unitId, key.substring(unitId.length() + 1), pathOf(unitId, fact));
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + unitOf(key);
    }

    private static String unitOf(String key) {
        return key.substring(0, key.lastIndexOf('/'));
    }
}
