package io.taizhang.query.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month as a wall calendar has it: whole weeks, Monday first.
 *
 * @param weeks with the days of the months beside it that belong to its first and last week
 */
public record Month(YearMonth month, List<List<Day>> weeks) {
    private static final int DAYS = 7;

    /**
     * @param within whether it is of the month itself
     * @param entries what stands on it
     */
    public record Day(LocalDate date, boolean within, boolean today, List<Entry> entries) {}

    /**
     * What stands on a day.
     *
     * @param mark a style's name
     */
    public record Entry(String text, String more, String href, String mark) {}

    public static Month of(YearMonth month, LocalDate today, Map<LocalDate, List<Entry>> entries) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Month(
                month,
                Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusDays(DAYS))
                        .map(monday -> week(monday, month, today, entries))
                        .toList());
    }

    private static List<Day> week(
            LocalDate monday, YearMonth month, LocalDate today, Map<LocalDate, List<Entry>> entries) {
        return IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(date -> new Day(
                        date,
                        YearMonth.from(date).equals(month),
                        date.equals(today),
                        entries.getOrDefault(date, List.of())))
                .toList();
    }

    public boolean isEmpty() {
        return weeks.stream()
                .flatMap(List::stream)
                .allMatch(day -> day.entries().isEmpty());
    }
}
