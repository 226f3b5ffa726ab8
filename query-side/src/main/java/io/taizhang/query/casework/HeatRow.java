package io.taizhang.query.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many cases arose in a grid, by the hour of the day.
 *
 * @param byHour 24 counts, from midnight, Asia/Shanghai
 */
public record HeatRow(String unitId, String gridCode, String unitPath, long cases, List<Long> byHour) {
    private static final int HOURS = 24;

    static HeatRow empty(String unitId, String gridCode, String unitPath) {
        return new HeatRow(unitId, gridCode, unitPath, 0, Collections.nCopies(HOURS, 0L));
    }

    HeatRow oneAt(int hour, String path) {
        List<Long> counts = new ArrayList<>(byHour);
        counts.set(hour, counts.get(hour) + 1);
        return new HeatRow(unitId, gridCode, path, cases + 1, List.copyOf(counts));
    }
}
