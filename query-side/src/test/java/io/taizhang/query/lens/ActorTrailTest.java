package io.taizhang.query.lens;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActorTrailTest {
    private final ActorTrail lens = new ActorTrail();

    @Test
    void eachAccountHasATrailOfWhatItRecorded() {
        Rows<ActorRow> rows = Rows.of(
                lens,
                paid().by("liu").recorded("2021-03-02"),
                paid().by("liu").as(Role.FINANCE).recorded("2021-03-01"),
                fact(new FundClosed("f1")).by("liu").recorded("2021-03-05"),
                paid().by("wang"));

        assertThat(rows.keys()).containsExactly("liu", "wang");
        ActorRow liu = rows.row("liu");
        assertThat(liu.facts()).isEqualTo(3);
        assertThat(liu.roles()).containsExactly(Role.OFFICIAL, Role.FINANCE);
        assertThat(liu.byContext().of(Context.FUND)).isEqualTo(3);
        assertThat(liu.byType())
                .containsExactly(new TypeCount("fund.FundClosed", 1), new TypeCount("fund.FundsAppropriated", 2));
        assertThat(liu.firstRecordedAt()).isEqualTo("2021-03-02T04:00:00Z");
        assertThat(liu.lastRecordedAt()).isEqualTo("2021-03-05T04:00:00Z");
    }

    @Test
    void automationsAndCitizensAreNoAccounts() {
        assertThat(Rows.of(lens, paid().as(Role.SYSTEM), paid().as(Role.CITIZEN))
                        .keys())
                .isEmpty();
    }

    @Test
    void whatWasEnteredLateIsAShareInWhichHistoryDoesNotCount() {
        ActorRow row = Rows.of(
                        lens,
                        paid(),
                        paid().recorded("2021-01-08"),
                        fact(new PastFlagRecorded("f1", "xinhualu", "m1", Colour.RED, "2016", 2016, "公报"))
                                .occurred("2016-12-31")
                                .recorded("2021-01-09"))
                .row("official");

        assertThat(row.lateShare()).isEqualTo(Rate.of("late/entered v1", 1, 2));
        assertThat(row.historical()).isEqualTo(1);
        assertThat(row.facts()).isEqualTo(3);
    }

    @Test
    void hoursAndWeekendsAreThoseOfTheOfficesZone() {
        ActorRow row = Rows.of(
                        lens,
                        paid().recordedAt(Instant.parse("2021-01-01T15:59:59Z")),
                        paid().recordedAt(Instant.parse("2021-01-01T16:00:00Z")),
                        paid().recordedAt(Instant.parse("2021-01-03T15:59:59Z")),
                        paid().recordedAt(Instant.parse("2021-01-03T22:00:00Z")))
                .row("official");

        assertThat(row.byHour()).hasSize(24);
        assertThat(row.byHour().get(23)).isEqualTo(2);
        assertThat(row.byHour().getFirst()).isEqualTo(1);
        assertThat(row.byHour().get(6)).isEqualTo(1);
        assertThat(row.weekendShare()).isEqualTo(Rate.of("weekend/facts v1", 2, 4));
        assertThat(row.nightShare()).isEqualTo(Rate.of("night/facts v1", 3, 4));
    }

    @Test
    void accountStandsWhereItsUnitDoesWhereverItActs() {
        Rows<ActorRow> rows = Rows.of(lens, paid().in("elsewhere/c1"));
        assertThat(rows.row("official").unitPath()).isEqualTo("demo");

        rows.and(paid().in("top/demo/c1"));
        assertThat(rows.row("official").unitPath()).isEqualTo("top/demo");

        rows.and(paid().in("elsewhere/c1"));
        assertThat(rows.row("official").unitPath()).isEqualTo("top/demo");
        assertThat(rows.row("official").unitId()).isEqualTo("demo");
    }

    @Test
    void manyFactsDoNotMakeTheRowGrow() {
        Rows<ActorRow> rows = Rows.of(lens, paid());
        int first = rows.json("official").length();
        for (int i = 0; i < 500; i++) {
            rows.and(paid());
        }

        assertThat(rows.json("official").length()).isLessThan(first + 40);
    }

    private static Facts paid() {
        return fact(new FundsAppropriated("f1", 300, "文 1"));
    }
}
