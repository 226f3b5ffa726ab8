package io.taizhang.command.testing;

import io.taizhang.command.CommonRule;
import io.taizhang.command.WorkingDays;
import io.taizhang.ledger.Fact;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Every Monday to Friday is worked, in every year unless said otherwise. */
public record FakeWorkingDays(Set<Integer> unpublished) implements WorkingDays {

    public static FakeWorkingDays mondayToFriday() {
        return new FakeWorkingDays(Set.of());
    }

    /** No calendar was published for these years. */
    public static FakeWorkingDays without(Integer... years) {
        return new FakeWorkingDays(Set.of(years));
    }

    @Override
    public Instant endOf(Instant from, int workingDays) {
        LocalDate day = LocalDate.ofInstant(from, Fact.ZONE);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            CommonRule.WORK_CALENDAR_NOT_PUBLISHED.refuseIf(unpublished.contains(day.getYear()), day.getYear());
            left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
    }
}
