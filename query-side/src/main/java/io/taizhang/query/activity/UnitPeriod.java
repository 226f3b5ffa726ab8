package io.taizhang.query.activity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit, and the time a row of its sums up: {@code xinhualu}, {@code xinhualu/2021}, {@code xinhualu/2021-03}.
 *
 * @param period null where it is all time
 */
record UnitPeriod(String unitId, Grain grain, @Nullable String period) {

    static UnitPeriod of(String unitId, Grain grain, LocalDate day) {
        return new UnitPeriod(unitId, grain, grain.periodOf(day));
    }

    static UnitPeriod of(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return new UnitPeriod(key, Grain.ALL, null);
        }
        String period = key.substring(slash + 1);
        return new UnitPeriod(key.substring(0, slash), period.contains("-") ? Grain.MONTH : Grain.YEAR, period);
    }

    String key() {
        return period == null ? unitId : unitId + "/" + period;
    }

    boolean holds(LocalDate day) {
        return Objects.equals(grain.periodOf(day), period);
    }
}
