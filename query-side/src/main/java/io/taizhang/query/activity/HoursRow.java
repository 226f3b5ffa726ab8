package io.taizhang.query.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What volunteers gave in a unit and in everything below it.
 *
 * @param period {@code 2021-03}, {@code 2021}, Asia/Shanghai; null for all time
 * @param activities on record as volunteering, or with volunteers' time
 * @param volunteerHours the minutes in hours, to two decimals
 */
public record HoursRow(
        String unitId,
        String unitPath,
        Grain grain,
        @Nullable String period,
        long activities,
        long sessions,
        long attendances,
        long volunteerMinutes,
        BigDecimal volunteerHours) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    static HoursRow of(
            UnitPeriod of, String unitPath, long activities, long sessions, long attendances, long volunteerMinutes) {
        return new HoursRow(
                of.unitId(),
                unitPath,
                of.grain(),
                of.period(),
                activities,
                sessions,
                attendances,
                volunteerMinutes,
                BigDecimal.valueOf(volunteerMinutes).divide(HOUR, 2, RoundingMode.HALF_UP));
    }

    boolean countsNothing() {
        return activities == 0 && sessions == 0 && attendances == 0 && volunteerMinutes == 0;
    }
}
