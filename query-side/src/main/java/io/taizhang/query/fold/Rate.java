package io.taizhang.query.fold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share of something.
 *
 * @param formula what is divided by what, and which version of that it is
 * @param percent to two digits; null where there is nothing to divide by
 */
public record Rate(
        String formula,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Rate of(String formula, long numerator, long denominator) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return new Rate(formula, numerator, denominator, percent);
    }

    /** One more to divide by, and to divide where it counts. */
    public Rate plus(boolean counts) {
        return of(formula, numerator + (counts ? 1 : 0), denominator + 1);
    }
}
