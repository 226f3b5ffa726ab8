package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.PERIOD_NOT_OVER;

import io.taizhang.command.Issued;
import java.time.LocalDate;

/** The period of a flag of history: {@code 2021}, {@code 2021-Q3}, {@code 2021-07}. */
record PastPeriod(String period) {
    private static final int YEAR_DIGITS = 4;

    int year() {
        return Integer.parseInt(period.substring(0, YEAR_DIGITS));
    }

    /** What is not over is no history: its flags are awarded in a round, as they are due. */
    void mustBeOver(Issued issued) {
        PERIOD_NOT_OVER.refuseIf(issued.day().isBefore(dayAfter()), period);
    }

    private LocalDate dayAfter() {
        LocalDate newYear = LocalDate.of(year(), 1, 1);
        if (period.length() == YEAR_DIGITS) {
            return newYear.plusYears(1);
        }
        String part = period.substring(YEAR_DIGITS + 1);
        return part.startsWith("Q")
                ? newYear.plusMonths(3L * Integer.parseInt(part.substring(1)))
                : newYear.plusMonths(Integer.parseInt(part));
    }
}
