package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.BEFORE_THE_SERIES;
import static io.taizhang.command.activity.ActivityRule.NOT_A_DAY_OF_THE_SERIES;

import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The days of a series, and the periods they are grouped in.
 *
 * @param startsOn before which there are none
 */
record Calendar(Cadence cadence, LocalDate startsOn) {
    static final Calendar NONE = new Calendar(new Cadence(Rhythm.ANNUAL, null), LocalDate.EPOCH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
    /** Of ISO 8601: from Monday, the first week is the one with the first Thursday. */
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

    void mustHold(LocalDate day) {
        BEFORE_THE_SERIES.refuseIf(day.isBefore(startsOn), day, startsOn);
        if (cadence.rhythm() == Rhythm.MONTHLY_ON_DAY) {
            NOT_A_DAY_OF_THE_SERIES.refuseIf(!day.equals(dayIn(day)), day, dayIn(day));
        }
    }

    /** {@code 2021-03}, {@code 2021-W12} (ISO 8601), {@code 2021}. */
    String periodOf(LocalDate day) {
        return switch (cadence.rhythm()) {
            case MONTHLY_ON_DAY, MONTHLY -> MONTH.format(day);
            case WEEKLY -> WEEK.format(day);
            case ANNUAL -> YEAR.format(day);
        };
    }

    /** How many periods lie between the first one that has a day of the series, and that of the day. */
    long numberOf(LocalDate day) {
        return unit().between(beginning(firstDay()), beginning(day));
    }

    /** A series that starts after this month's day begins with the next month. */
    private LocalDate firstDay() {
        boolean over =
                cadence.rhythm() == Rhythm.MONTHLY_ON_DAY && dayIn(startsOn).isBefore(startsOn);
        return over ? dayIn(beginning(startsOn).plusMonths(1)) : startsOn;
    }

    private ChronoUnit unit() {
        return switch (cadence.rhythm()) {
            case MONTHLY_ON_DAY, MONTHLY -> ChronoUnit.MONTHS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case ANNUAL -> ChronoUnit.YEARS;
        };
    }

    private LocalDate beginning(LocalDate day) {
        return switch (cadence.rhythm()) {
            case MONTHLY_ON_DAY, MONTHLY -> day.withDayOfMonth(1);
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case ANNUAL -> day.withDayOfYear(1);
        };
    }

    /** Only of a series that names the day. */
    private LocalDate dayIn(LocalDate month) {
        YearMonth whole = YearMonth.from(month);
        return whole.atDay(Math.min(cadence.day(), whole.lengthOfMonth()));
    }
}
