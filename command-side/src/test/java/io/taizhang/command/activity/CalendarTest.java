package io.taizhang.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.command.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "MONTHLY_ON_DAY, 2021-03-19, 2021-03, 2",
        "MONTHLY, 2021-03-31, 2021-03, 2",
        "WEEKLY, 2021-01-03, 2020-W53, 0",
        "WEEKLY, 2021-01-04, 2021-W01, 1",
        "WEEKLY, 2021-12-31, 2021-W52, 52",
        "ANNUAL, 2023-12-31, 2023, 2"
    })
    void aDayBelongsToAPeriodThatIsCountedFromTheFirst(Rhythm rhythm, LocalDate day, String period, long number) {
        Integer nineteenth = rhythm == Rhythm.MONTHLY_ON_DAY ? 19 : null;
        Calendar calendar = new Calendar(new Cadence(rhythm, nineteenth), LocalDate.parse("2021-01-01"));

        assertThatCode(() -> calendar.mustHold(day)).doesNotThrowAnyException();
        assertThat(calendar.periodOf(day)).isEqualTo(period);
        assertThat(calendar.numberOf(day)).isEqualTo(number);
    }

    @Test
    void aSeriesThatStartsAfterThisMonthsDayBeginsNextMonth() {
        assertThat(of(19, "2021-01-20").numberOf(LocalDate.parse("2021-02-19"))).isZero();
        assertThat(of(19, "2021-01-19").numberOf(LocalDate.parse("2021-02-19"))).isEqualTo(1);
        assertThat(of(30, "2021-12-31").numberOf(LocalDate.parse("2022-01-30"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"19, 2021-02-19", "31, 2021-04-30", "30, 2021-02-28", "29, 2024-02-29"})
    void aMonthWithoutTheDayHasItOnItsLastOne(int day, LocalDate held) {
        assertThatCode(() -> of(day, "2021-01-01").mustHold(held)).doesNotThrowAnyException();
        refused(day, held.minusDays(1), ActivityRule.NOT_A_DAY_OF_THE_SERIES);
        refused(day, held.plusDays(1), ActivityRule.NOT_A_DAY_OF_THE_SERIES);
    }

    @Test
    void noDayOfASeriesLiesBeforeItsStart() {
        refused(19, LocalDate.parse("2020-12-19"), ActivityRule.BEFORE_THE_SERIES);
    }

    private static void refused(int day, LocalDate held, ActivityRule rule) {
        assertThatThrownBy(() -> of(day, "2021-01-01").mustHold(held))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static Calendar of(int day, String startsOn) {
        return new Calendar(new Cadence(Rhythm.MONTHLY_ON_DAY, day), LocalDate.parse(startsOn));
    }
}
