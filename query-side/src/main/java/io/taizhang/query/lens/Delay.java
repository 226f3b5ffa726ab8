package io.taizhang.query.lens;

import java.time.Duration;

/** How long after it happened a fact was recorded. */
public enum Delay {
    /** Not late. */
    WITHIN_3_DAYS,
    WITHIN_7_DAYS,
    WITHIN_30_DAYS,
    LONGER;

    static Delay of(Duration delay) {
        if (delay.compareTo(Duration.ofDays(3)) <= 0) {
            return WITHIN_3_DAYS;
        }
        if (delay.compareTo(Duration.ofDays(7)) <= 0) {
            return WITHIN_7_DAYS;
        }
        return delay.compareTo(Duration.ofDays(30)) <= 0 ? WITHIN_30_DAYS : LONGER;
    }
}
