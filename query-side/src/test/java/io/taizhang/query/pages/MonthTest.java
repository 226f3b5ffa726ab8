package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Month.Day;
import io.taizhang.query.pages.Month.Entry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 8);

    @Test
    void aMonthIsWholeWeeksFromMondayToSunday() {
        Month march = Month.of(YearMonth.of(2021, 3), TODAY, Map.of());
        assertThat(march.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(march.weeks().getFirst().getFirst().date()).isEqualTo("2021-03-01");
        assertThat(march.weeks().getLast().getLast().date()).isEqualTo("2021-04-04");
    }

    @Test
    void daysOfTheMonthsBesideItAreNotWithinIt() {
        Month may = Month.of(YearMonth.of(2021, 5), TODAY, Map.of());
        assertThat(days(may)).hasSize(42);
        assertThat(days(may).stream().filter(Day::within)).hasSize(31);
        assertThat(days(may).getFirst().within()).isFalse();
    }

    @Test
    void aFebruaryOfFourWeeksHasFour() {
        assertThat(Month.of(YearMonth.of(2027, 2), TODAY, Map.of()).weeks()).hasSize(4);
    }

    @Test
    void whatStandsOnADayStandsThere() {
        Entry entry = new Entry("周清洁", "95 %", "/inspection/i1", "scored");
        Month march = Month.of(YearMonth.of(2021, 3), TODAY, Map.of(TODAY, List.of(entry)));
        assertThat(days(march).stream().filter(Day::today))
                .singleElement()
                .satisfies(day -> assertThat(day.entries()).containsExactly(entry));
        assertThat(march.isEmpty()).isFalse();
        assertThat(Month.of(YearMonth.of(2021, 4), TODAY, Map.of()).isEmpty()).isTrue();
    }

    private static List<Day> days(Month month) {
        return month.weeks().stream().flatMap(List::stream).toList();
    }
}
