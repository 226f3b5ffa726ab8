package io.taizhang.standalone.sample;

import io.taizhang.api.organisation.OrganisationCommand.PublishWorkCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calendars that the windows of the sample need. 2021 and 2026 as the State Council's office set them (国办发明电〔2020〕27号,
 * 〔2025〕7号); any other year knows only the holidays that never move, and is synthetic.
 */
final class WorkCalendars {
    private WorkCalendars() {}

    /** Each is published on the first working morning of December before, at the latest on the day it is needed. */
    static void write(Diary diary, LocalDate present) {
        publish(diary, LocalDate.of(2020, 12, 1), calendar(2021));
        publish(diary, LocalDate.of(2021, 12, 1), calendar(2022));
        IntStream.rangeClosed(
                        present.minusYears(1).getYear(), present.plusYears(1).getYear())
                .filter(year -> year > 2022)
                .forEach(year -> publish(diary, first(present.minusDays(200), year), calendar(year)));
    }

    private static LocalDate first(LocalDate latest, int year) {
        LocalDate usual = LocalDate.of(year - 1, 12, 1);
        return usual.isBefore(latest) ? usual : latest;
    }

    /** A minute each, so that two years of one morning do not meet. */
    private static void publish(Diary diary, LocalDate day, PublishWorkCalendar calendar) {
        diary.at(day, LocalTime.of(8, calendar.year() % 60), "admin", calendar);
    }

    private static PublishWorkCalendar calendar(int year) {
        return switch (year) {
            case 2021 ->
                new PublishWorkCalendar(
                        year,
                        holidays(
                                year,
                                "01-01/01-03",
                                "02-11/02-17",
                                "04-03/04-05",
                                "05-01/05-05",
                                "06-12/06-14",
                                "09-19/09-21",
                                "10-01/10-07"),
                        days(year, "02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"));
            case 2026 ->
                new PublishWorkCalendar(
                        year,
                        holidays(
                                year,
                                "01-01/01-03",
                                "02-15/02-23",
                                "04-04/04-06",
                                "05-01/05-05",
                                "06-19/06-21",
                                "09-25/09-27",
                                "10-01/10-07"),
                        days(year, "01-04", "02-14", "02-28", "05-09", "09-20", "10-10"));
            default ->
                new PublishWorkCalendar(year, holidays(year, "01-01/01-01", "05-01/05-02", "10-01/10-03"), List.of());
        };
    }

    private static List<LocalDate> holidays(int year, String... periods) {
        List<LocalDate> days = new ArrayList<>();
        for (String period : periods) {
            LocalDate first = day(year, period.substring(0, 5));
            LocalDate last = day(year, period.substring(6));
            days.addAll(first.datesUntil(last.plusDays(1)).toList());
        }
        return days;
    }

    private static List<LocalDate> days(int year, String... days) {
        return Stream.of(days).map(day -> day(year, day)).toList();
    }

    private static LocalDate day(int year, String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year);
    }
}
