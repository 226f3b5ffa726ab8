package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Schedule.Tick;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Schedule HUNDRED_DAYS = schedule("2026-01-01", "2026-04-10", "2026-02-19");

    @Test
    void aDayStandsWhereItsMorningIs() {
        assertThat(HUNDRED_DAYS.at(day("2026-01-01"))).isZero();
        assertThat(HUNDRED_DAYS.at(day("2026-01-11"))).isEqualTo(10);
        assertThat(HUNDRED_DAYS.at(day("2026-04-10"))).isEqualTo(99);
    }

    @Test
    void whatLiesOutsideStandsAtTheEdge() {
        assertThat(HUNDRED_DAYS.at(day("2025-12-01"))).isZero();
        assertThat(HUNDRED_DAYS.at(day("2026-12-01"))).isEqualTo(100);
    }

    @Test
    void fromOneDayToTheSameIsADay() {
        assertThat(HUNDRED_DAYS.width(day("2026-01-11"), day("2026-01-11"))).isEqualTo(1);
        assertThat(HUNDRED_DAYS.width(day("2026-01-11"), day("2026-01-20"))).isEqualTo(10);
        assertThat(HUNDRED_DAYS.width(day("2026-01-20"), day("2026-01-11"))).isZero();
    }

    @Test
    void timeHasPassedWithTheEndOfToday() {
        assertThat(HUNDRED_DAYS.elapsedPercent()).isEqualTo(50);
        assertThat(schedule("2026-01-01", "2026-04-10", "2025-12-31").elapsedPercent())
                .isZero();
        assertThat(schedule("2026-01-01", "2026-04-10", "2027-01-01").elapsedPercent())
                .isEqualTo(100);
    }

    @Test
    void todayStandsInItOnlyWhileItRuns() {
        assertThat(HUNDRED_DAYS.hasToday()).isTrue();
        assertThat(schedule("2026-01-01", "2026-04-10", "2026-04-11").hasToday())
                .isFalse();
    }

    @Test
    void aTaskDueAfterTheLastDayWidensIt() {
        Schedule wider = HUNDRED_DAYS.including(Stream.of(day("2026-03-01"), day("2026-05-01")));

        assertThat(wider.from()).isEqualTo("2026-01-01");
        assertThat(wider.to()).isEqualTo("2026-05-01");
    }

    @Test
    void ticksAreFirstsOfMonthsAsManyAsCanBeRead() {
        assertThat(HUNDRED_DAYS.ticks())
                .containsExactly(
                        new Tick("2026-01", 0),
                        new Tick("2026-02", 31),
                        new Tick("2026-03", 59),
                        new Tick("2026-04", 90));
        assertThat(schedule("2020-01-15", "2026-12-31", "2026-01-01").ticks())
                .hasSizeLessThan(8)
                .first()
                .extracting(Tick::name)
                .isEqualTo("2020-02");
    }

    private static Schedule schedule(String from, String to, String today) {
        return new Schedule(day(from), day(to), day(today));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
