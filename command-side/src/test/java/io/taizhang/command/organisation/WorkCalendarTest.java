package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.organisation.OrganisationCommand.PublishWorkCalendar;
import io.taizhang.api.organisation.OrganisationEvent.WorkCalendarPublished;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.command.testing.Then;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private static final List<LocalDate> HOLIDAYS =
            LocalDate.of(2021, 10, 1).datesUntil(LocalDate.of(2021, 10, 8)).toList();
    private static final List<LocalDate> WORKED = days("2021-09-26", "2021-10-09");

    @Test
    void aYearIsPublishedForAllUnits() {
        FakeScope scope = FakeScope.demo();
        Given.of(WorkCalendar.class, scope)
                .when(issued().by("admin"), new PublishWorkCalendar(2021, HOLIDAYS, WORKED))
                .facts(new WorkCalendarPublished(2021, HOLIDAYS, WORKED));
        assertThat(scope.entered()).containsExactly("demo");
    }

    @Test
    void aYearIsPublishedAgain() {
        Given.of(WorkCalendar.class)
                .facts(new WorkCalendarPublished(2021, List.of(), List.of()))
                .when(issued().by("admin"), new PublishWorkCalendar(2021, HOLIDAYS, WORKED))
                .facts(new WorkCalendarPublished(2021, HOLIDAYS, WORKED));
    }

    @Test
    void whoIsNotInChargeOfAllUnitsPublishesNone() {
        publish(issued().by("admin").from("xinhualu"), 2021, List.of(), List.of())
                .refused(CommonRule.OUT_OF_SCOPE, "demo");
    }

    @Test
    void aCalendarWithoutAnyUnitIsRefused() {
        Given.of(WorkCalendar.class, FakeScope.of(Map.of(), Set.of()))
                .when(issued().by("admin"), new PublishWorkCalendar(2021, HOLIDAYS, WORKED))
                .refused(CommonRule.UNIT_UNKNOWN);
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        publish(2021, days("2022-01-01"), List.of())
                .refused(OrganisationRule.HOLIDAY_OUTSIDE_YEAR, LocalDate.of(2022, 1, 1), 2021);
        publish(2021, List.of(), days("2020-12-27"))
                .refused(OrganisationRule.HOLIDAY_OUTSIDE_YEAR, LocalDate.of(2020, 12, 27), 2021);
    }

    @Test
    void aDayIsNotBothFreeAndWorked() {
        publish(2021, days("2021-10-09"), WORKED)
                .refused(OrganisationRule.BOTH_HOLIDAY_AND_WORKDAY, LocalDate.of(2021, 10, 9));
    }

    @Test
    void onlyAWeekendIsWorkedExtra() {
        publish(2021, List.of(), days("2021-10-08")).refused(OrganisationRule.NOT_A_WEEKEND, LocalDate.of(2021, 10, 8));
    }

    @Test
    void aCalendarThatSomebodyElsePublishedMeanwhileIsStale() {
        Given.of(WorkCalendar.class)
                .facts(new WorkCalendarPublished(2021, List.of(), List.of()))
                .when(issued().by("admin").ifMatch(3), new PublishWorkCalendar(2021, HOLIDAYS, WORKED))
                .refused(CommonRule.STALE, 0L);
    }

    @ParameterizedTest(name = "{1} working days from {0}: {3}")
    @CsvSource({
        "2021-06-07T09:00:00+08:00, 1, 2021-06-09T00:00:00+08:00, the day after",
        "2021-06-07T00:00:00+08:00, 1, 2021-06-09T00:00:00+08:00, however early",
        "2021-06-07T23:59:59+08:00, 1, 2021-06-09T00:00:00+08:00, however late",
        "2021-06-07T17:00:00Z,      1, 2021-06-10T00:00:00+08:00, by the clock of Shanghai",
        "2021-06-04T09:00:00+08:00, 1, 2021-06-08T00:00:00+08:00, over the weekend",
        "2021-06-05T09:00:00+08:00, 5, 2021-06-12T00:00:00+08:00, begun on a weekend",
        "2021-09-24T09:00:00+08:00, 1, 2021-09-27T00:00:00+08:00, on a Sunday that is worked",
        "2021-09-30T09:00:00+08:00, 1, 2021-10-09T00:00:00+08:00, over the holidays",
        "2021-09-30T09:00:00+08:00, 2, 2021-10-10T00:00:00+08:00, and the Saturday after them that is worked"
    })
    void aPeriodCountsFullWorkingDaysOnly(String from, int workingDays, String end, String why) {
        assertThat(calendar(2021).endOf(time(from), workingDays)).as(why).isEqualTo(time(end));
    }

    @Test
    void aPeriodThatReachesIntoAYearNotYetPublishedIsRefused() {
        Instant december = time("2021-12-30T09:00:00+08:00");
        assertThat(calendar(2021).endOf(december, 1)).isEqualTo(time("2022-01-01T00:00:00+08:00"));
        refused(() -> calendar(2021).endOf(december, 2), 2022);
        refused(() -> WorkCalendar.unpublished().endOf(december, 1), 2021);
    }

    @Test
    void theDayItBeginsOnNeedsNoCalendar() {
        assertThat(calendar(2021).endOf(time("2020-12-31T09:00:00+08:00"), 1))
                .isEqualTo(time("2021-01-02T00:00:00+08:00"));
    }

    @Test
    void thereIsNoPeriodWithoutADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(2021).endOf(time("2021-06-07T09:00:00+08:00"), 0));
    }

    private static void refused(ThrowingCallable question, int year) {
        assertThatThrownBy(question).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(CommonRule.WORK_CALENDAR_NOT_PUBLISHED);
            assertThat(refusal.details()).containsExactly(year);
        });
    }

    private static Then<WorkCalendar> publish(int year, List<LocalDate> holidays, List<LocalDate> worked) {
        return publish(issued().by("admin"), year, holidays, worked);
    }

    private static Then<WorkCalendar> publish(
            IssuedBuilder issued, int year, List<LocalDate> holidays, List<LocalDate> worked) {
        return Given.of(WorkCalendar.class).when(issued, new PublishWorkCalendar(year, holidays, worked));
    }

    private static WorkCalendar calendar(int year) {
        WorkCalendar calendar = new WorkCalendar();
        calendar.on(new WorkCalendarPublished(year, HOLIDAYS, WORKED));
        return calendar;
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    private static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
