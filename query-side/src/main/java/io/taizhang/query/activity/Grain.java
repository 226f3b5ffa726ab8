package io.taizhang.query.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How long a time a row sums up. */
public enum Grain {
    /** From the beginning to now. */
    ALL,
    YEAR,
    MONTH;

    /** {@code 2021-03}, {@code 2021}; null where all days belong to it. */
    @Nullable String periodOf(LocalDate day) {
        return switch (this) {
            case ALL -> null;
            case YEAR -> "%04d".formatted(day.getYear());
            case MONTH -> YearMonth.from(day).toString();
        };
    }
}
