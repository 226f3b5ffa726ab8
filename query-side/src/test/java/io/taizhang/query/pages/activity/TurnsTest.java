package io.taizhang.query.pages.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taizhang.api.activity.Rhythm;
import io.taizhang.query.pages.activity.Turns.Turn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final List<String> HOSTS = List.of("a", "b", "c");

    @Test
    void theFirstHostHasThePeriodTheSeriesStartsIn() {
        Turns monthly = new Turns(Rhythm.MONTHLY, null, day("2021-01-20"), HOSTS);

        assertThat(monthly.around(day("2021-01-25"), 3, 3))
                .extracting(Turn::period, Turn::hostId)
                .containsExactly(
                        tuple("2021-01", "a"), tuple("2021-02", "b"), tuple("2021-03", "c"), tuple("2021-04", "a"));
    }

    @Test
    void beforeASeriesBeginsItsFirstPeriodIsTold() {
        Turns yearly = new Turns(Rhythm.ANNUAL, null, day("2022-05-01"), HOSTS);

        assertThat(yearly.around(day("2020-12-31"), 2, 0))
                .extracting(Turn::period)
                .containsExactly("2022");
    }

    @Test
    void weeksBeginOnMondaysAlsoAcrossTheYear() {
        Turns weekly = new Turns(Rhythm.WEEKLY, null, day("2020-12-24"), HOSTS);

        assertThat(weekly.around(day("2021-01-03"), 1, 1))
                .extracting(Turn::period)
                .containsExactly("2020-W52", "2020-W53", "2021-W01");
        assertThat(weekly.around(day("2021-01-04"), 0, 0).getFirst().hostId()).isEqualTo("c");
    }

    @Test
    void whatStartsAfterTheMonthsDayBeginsWithTheNextMonth() {
        Turns onThe19th = new Turns(Rhythm.MONTHLY_ON_DAY, 19, day("2021-03-20"), HOSTS);

        assertThat(onThe19th.around(day("2021-04-19"), 5, 0))
                .extracting(Turn::period, Turn::hostId)
                .containsExactly(tuple("2021-04", "a"));
    }

    @Test
    void aMonthWithoutTheDayHasItOnItsLast() {
        Turns onThe31st = new Turns(Rhythm.MONTHLY_ON_DAY, 31, day("2021-02-28"), HOSTS);

        assertThat(onThe31st.around(day("2021-02-28"), 0, 0).getFirst().period())
                .isEqualTo("2021-02");
    }

    @Test
    void whereThereIsNoRotationNobodyIsNamed() {
        Turns free = new Turns(Rhythm.MONTHLY, null, day("2021-01-01"), List.of());

        assertThat(free.around(day("2021-01-01"), 0, 0).getFirst().hostId()).isEmpty();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
