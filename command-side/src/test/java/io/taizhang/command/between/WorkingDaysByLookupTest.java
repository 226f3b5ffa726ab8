package io.taizhang.command.between;

import static io.taizhang.command.testing.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.organisation.OrganisationCommand.PublishWorkCalendar;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Refusal;
import io.taizhang.command.WorkingDays;
import io.taizhang.command.testing.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkingDaysByLookupTest {
    private static final Instant MONDAY = time("2021-06-07T09:00:00+08:00");

    private final Office office = Office.open();
    private final WorkingDays workingDays =
            new WorkingDaysByLookup(office.side().lookup());

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void beforeAnyCalendarWasPublishedNoPeriodCanBeSet() {
        assertThatThrownBy(() -> workingDays.endOf(MONDAY, 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(CommonRule.WORK_CALENDAR_NOT_PUBLISHED));
    }

    @Test
    void aCalendarPublishedAgainHoldsForWhatIsComputedFromThenOn() {
        office.issue(ADMIN, new PublishWorkCalendar(2021, List.of(), List.of()));
        assertThat(workingDays.endOf(MONDAY, 5)).isEqualTo(time("2021-06-15T00:00:00+08:00"));

        office.issue(ADMIN, new PublishWorkCalendar(2021, List.of(LocalDate.of(2021, 6, 14)), List.of()));
        assertThat(workingDays.endOf(MONDAY, 5)).isEqualTo(time("2021-06-16T00:00:00+08:00"));
    }

    private static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
