package io.taizhang.query.pages.activity;

import io.taizhang.api.activity.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in the periods of a series: that follows from the day alone, whatever was planned, left out or called off.
 *
 * @param day of the month, for a series that is held on the same day of every month; null for others
 * @param startsOn the series' first day, in whose period the first host has its turn
 * @param hosts in turn; empty where anybody may host
 */
record Turns(Rhythm rhythm, @Nullable Integer day, LocalDate startsOn, List<String> hosts) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
    /** Of ISO 8601: from Monday, the first week is the one with the first Thursday. */
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

    /**
     * A period and its host.
     *
     * @param period {@code 2021-03}, {@code 2021-W12}, {@code 2021}
     * @param beginsOn its first day
     * @param hostId empty where anybody may host
     */
    record Turn(String period, LocalDate beginsOn, String hostId) {}

    /** The period of a day and those around it; none before the series has begun. */
    List<Turn> around(LocalDate today, int before, int after) {
        long now = Math.max(0, unit().between(first(), beginning(today)));
        return LongStream.rangeClosed(Math.max(0, now - before), now + after)
                .mapToObj(this::turn)
                .toList();
    }

    private Turn turn(long number) {
        LocalDate beginsOn = first().plus(number, unit());
        return new Turn(periodOf(beginsOn), beginsOn, hosts.isEmpty() ? "" : hosts.get((int) (number % hosts.size())));
    }

    String periodOf(LocalDate of) {
        return switch (rhythm) {
            case MONTHLY_ON_DAY, MONTHLY -> MONTH.format(of);
            case WEEKLY -> WEEK.format(of);
            case ANNUAL -> YEAR.format(of);
        };
    }

    /** A series that starts after this month's day begins with the next month. */
    private LocalDate first() {
        LocalDate beginning = beginning(startsOn);
        boolean over = rhythm == Rhythm.MONTHLY_ON_DAY
                && day != null
                && dayIn(startsOn, day).isBefore(startsOn);
        return over ? beginning.plusMonths(1) : beginning;
    }

    private static LocalDate dayIn(LocalDate month, int day) {
        YearMonth whole = YearMonth.from(month);
        return whole.atDay(Math.min(day, whole.lengthOfMonth()));
    }

    private ChronoUnit unit() {
        return switch (rhythm) {
            case MONTHLY_ON_DAY, MONTHLY -> ChronoUnit.MONTHS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case ANNUAL -> ChronoUnit.YEARS;
        };
    }

    private LocalDate beginning(LocalDate of) {
        return switch (rhythm) {
            case MONTHLY_ON_DAY, MONTHLY -> of.withDayOfMonth(1);
            case WEEKLY -> of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case ANNUAL -> of.withDayOfYear(1);
        };
    }
}
