package io.taizhang.query.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a target is reached by what was verified, in ten-thousandths; more than the target counts as the target. */
final class Verified {
    static final int WHOLE = 10_000;

    private Verified() {}

    static int of(BigDecimal verified, BigDecimal target) {
        if (verified.signum() <= 0) {
            return 0;
        }
        return verified.compareTo(target) >= 0
                ? WHOLE
                : verified.multiply(BigDecimal.valueOf(WHOLE))
                        .divide(target, 0, RoundingMode.DOWN)
                        .intValueExact();
    }

    /** @return a percentage with two decimals */
    static BigDecimal percent(long tenThousandths, long outOf) {
        return BigDecimal.valueOf(tenThousandths)
                .divide(BigDecimal.valueOf(outOf).multiply(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
    }
}
