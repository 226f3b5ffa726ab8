package io.taizhang.query.overview;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.RandomOffice;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewDailyTest {
    private final OverviewDaily daily = new OverviewDaily();

    @Test
    void aDayHoldsWhatItAddedAndTookAwayInAUnitAndThoseAboveIt() {
        Rows<DayRow> rows = Rows.of(
                daily,
                paid(300).recorded("2021-03-05"),
                paid(50).recorded("2021-03-06"),
                fact(new PaymentReversed(
                                "p1", ProjectKind.COMPOUND, "a", "c1", "f1", 300, LocalDate.of(2021, 3, 5), "误付"))
                        .recorded("2021-03-06"));

        assertThat(rows.row("xinhualu/2021-03-05").paidFen()).isEqualTo(300);
        assertThat(rows.row("xinhualu/2021-03-06").paidFen()).isEqualTo(-250);
        assertThat(rows.row("demo/2021-03-06").facts()).isEqualTo(2);
    }

    @Test
    void aFactCountsOnTheDayItWasRecordedNotWhenItHappened() {
        Rows<DayRow> rows = Rows.of(daily, paid(300).occurred("2021-03-01").recorded("2021-03-05"));
        assertThat(rows.keys()).containsExactly("demo/2021-03-05", "xinhualu/2021-03-05");
    }

    /** Whatever an office does: the figures of a past day are those of now less what later days added. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAFigureWasIsWhatItIsLessWhatWasAddedSince(long seed) {
        List<Facts> facts = RandomOffice.atWork(seed, 800);
        Rows<OverviewRow> now = Rows.of(new UnitOverview(), facts);
        Rows<DayRow> days = Rows.of(daily, facts);
        LocalDate middle = dayOf(facts.get(facts.size() / 2));
        Rows<OverviewRow> then = Rows.of(
                new UnitOverview(),
                facts.stream().filter(it -> !dayOf(it).isAfter(middle)).toList());

        assertThat(days.all()).anySatisfy(day -> assertThat(day.day()).isAfter(middle));
        for (String unit : then.keys()) {
            agrees(unit, middle, now, then, days, row -> row.renovation().paidFen(), DayRow::paidFen);
            agrees(unit, middle, now, then, days, row -> row.fund().availableFen(), DayRow::availableFen);
            agrees(unit, middle, now, then, days, row -> row.campaign().tasks().overdue(), DayRow::tasksOverdue);
            agrees(unit, middle, now, then, days, row -> row.inspection().overdue(), DayRow::findingsOverdue);
            agrees(unit, middle, now, then, days, row -> row.casework().open(), DayRow::casesOpen);
        }
    }

    private static void agrees(
            String unit,
            LocalDate day,
            Rows<OverviewRow> now,
            Rows<OverviewRow> then,
            Rows<DayRow> days,
            ToLongFunction<OverviewRow> figure,
            ToLongFunction<DayRow> added) {
        long since = days.all().stream()
                .filter(row -> row.unitId().equals(unit) && row.day().isAfter(day))
                .mapToLong(added)
                .sum();
        assertThat(figure.applyAsLong(now.row(unit)) - since).as(unit).isEqualTo(figure.applyAsLong(then.row(unit)));
    }

    private static Facts paid(long fen) {
        return fact(new PaymentMade("p1", ProjectKind.COMPOUND, "a", "c1", "f1", fen, "凭证-1"));
    }

    private static LocalDate dayOf(Facts fact) {
        return LocalDate.ofInstant(fact.recordedAt(), Fact.ZONE);
    }
}
