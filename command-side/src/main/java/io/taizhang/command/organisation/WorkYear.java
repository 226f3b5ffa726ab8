package io.taizhang.command.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** One year's days that are not as its week would have them. */
record WorkYear(Set<LocalDate> holidays, Set<LocalDate> extraWorkdays) {

    boolean isWorked(LocalDate day) {
        return isWeekend(day) ? extraWorkdays.contains(day) : !holidays.contains(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
