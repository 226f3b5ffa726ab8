package io.taizhang.query.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 按时整改率. Formula 1: of the findings that were verified or fell overdue, those that were reported before they were due
 * and verified; what was entered when its time was over counts in neither.
 *
 * @param formula the version of the formula
 * @param percent one decimal, rounded half up; null where the denominator is 0
 */
public record OnTime(
        int formula,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent) {
    static final OnTime NONE = new OnTime(1, 0, 0, null);

    OnTime plus(long inTime, long judged) {
        long above = numerator + inTime;
        long below = denominator + judged;
        return new OnTime(formula, above, below, below == 0 ? null : percent(above, below));
    }

    private static BigDecimal percent(long above, long below) {
        return BigDecimal.valueOf(above * 100).divide(BigDecimal.valueOf(below), 1, RoundingMode.HALF_UP);
    }
}
