package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.PERIOD_DOES_NOT_FIT_CADENCE;
import static io.taizhang.command.honour.HonourRule.PERIOD_NOT_BEGUN;
import static io.taizhang.command.honour.HonourRule.PERIOD_NOT_OVER;
import static io.taizhang.command.honour.HonourRule.PROGRAMME_HELD_IN_ROUNDS;

import io.taizhang.api.honour.HonourCadence;
import io.taizhang.command.Issued;
import java.time.LocalDate;

/** What a round is of: {@code 2021}, {@code 2021-Q3}, {@code 2021-07}; its days are Asia/Shanghai. */
record Period(String text) {
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;

    int year() {
        return Integer.parseInt(text.substring(0, YEAR_DIGITS));
    }

    void mustFit(HonourCadence cadence) {
        PERIOD_DOES_NOT_FIT_CADENCE.refuseIf(!cadence.fits(text), text, cadence);
    }

    void mustHaveBegun(Issued issued) {
        PERIOD_NOT_BEGUN.refuseIf(issued.day().isBefore(firstDay()), text);
    }

    void mustBeOver(Issued issued) {
        PERIOD_NOT_OVER.refuseIf(issued.day().isBefore(dayAfter()), text);
    }

    /** A programme that the ledger knows is held in rounds: only what began before that is history. */
    void mustHaveBegunBefore(LocalDate definedOn) {
        PROGRAMME_HELD_IN_ROUNDS.refuseIf(!firstDay().isBefore(definedOn), text, definedOn);
    }

    /** Whether it holds a day of the bar. */
    boolean overlaps(Bar bar) {
        return firstDay().isBefore(bar.until()) && dayAfter().isAfter(bar.from());
    }

    private LocalDate dayAfter() {
        return firstDay().plusMonths(months());
    }

    private LocalDate firstDay() {
        return LocalDate.of(year(), 1, 1).plusMonths((number() - 1L) * months());
    }

    private int months() {
        return isYear() ? 12 : isQuarter() ? MONTHS_OF_A_QUARTER : 1;
    }

    /** Of the month or quarter within its year. */
    private int number() {
        return isYear() ? 1 : Integer.parseInt(text.substring(YEAR_DIGITS + (isQuarter() ? 2 : 1)));
    }

    private boolean isYear() {
        return text.length() == YEAR_DIGITS;
    }

    private boolean isQuarter() {
        return text.indexOf('Q') > 0;
    }
}
