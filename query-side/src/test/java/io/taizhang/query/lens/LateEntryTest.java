package io.taizhang.query.lens;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Role;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateEntryTest {
    private static final Instant MARCH_1 = Instant.parse("2021-03-01T04:00:00Z");
    private final LateEntry lens = new LateEntry();

    @Test
    void shareIsOfWhatWasRecordedMoreThanThreeDaysAfterItHappened() {
        Rows<LateRow> rows = Rows.of(
                lens,
                after(Duration.ZERO),
                after(Duration.ofDays(3)),
                after(Duration.ofDays(3).plusMillis(1)),
                after(Duration.ofDays(7)),
                after(Duration.ofDays(30)),
                after(Duration.ofDays(30).plusMillis(1)));

        LateRow march = rows.row("xinhualu/2021-03");
        assertThat(march.lateShare()).isEqualTo(Rate.of("late/entered v1", 4, 6));
        assertThat(march.lateShare().percent()).isEqualByComparingTo("66.67");
        assertThat(march.byDelay().of(Delay.WITHIN_3_DAYS)).isEqualTo(2);
        assertThat(march.byDelay().of(Delay.WITHIN_7_DAYS)).isEqualTo(2);
        assertThat(march.byDelay().of(Delay.WITHIN_30_DAYS)).isEqualTo(1);
        assertThat(march.byDelay().of(Delay.LONGER)).isEqualTo(1);
    }

    @Test
    void factCountsForItsUnitAndAllAboveIt() {
        Rows<LateRow> rows = Rows.of(lens, paid().in("demo/xinhualu/c1"), paid().in("demo/minghu"));

        assertThat(rows.keys()).containsExactly("c1/2021-01", "demo/2021-01", "minghu/2021-01", "xinhualu/2021-01");
        assertThat(rows.row("demo/2021-01").lateShare().denominator()).isEqualTo(2);
        assertThat(rows.row("xinhualu/2021-01").unitPath()).isEqualTo("demo/xinhualu");
        assertThat(rows.row("c1/2021-01").unitPath()).isEqualTo("demo/xinhualu/c1");
    }

    @Test
    void monthIsThatOfRecordingInTheOfficesZone() {
        Rows<LateRow> rows = Rows.of(
                lens,
                paid().occurred("2020-12-01").recordedAt(Instant.parse("2021-01-31T15:59:59Z")),
                paid().occurred("2020-12-01").recordedAt(Instant.parse("2021-01-31T16:00:00Z")));

        assertThat(rows.keys()).contains("demo/2021-01", "demo/2021-02").doesNotContain("demo/2020-12");
    }

    @Test
    void historyClocksAndCitizensAreInNeitherNumberOfTheShare() {
        LateRow row = Rows.of(
                        lens,
                        paid(),
                        fact(new PastFlagRecorded("f1", "xinhualu", "m1", Colour.RED, "2016", 2016, "公报"))
                                .occurred("2016-12-31")
                                .recorded("2021-01-05"),
                        fact(new FlagExpired("f2", "m1", Colour.RED))
                                .recorded("2021-01-20")
                                .by("SYSTEM")
                                .as(Role.SYSTEM),
                        paid().as(Role.CITIZEN).by("citizen"))
                .row("xinhualu/2021-01");

        assertThat(row.lateShare()).isEqualTo(Rate.of("late/entered v1", 0, 1));
        assertThat(row.historical()).isEqualTo(1);
        assertThat(row.automatic()).isEqualTo(1);
        assertThat(row.fromCitizens()).isEqualTo(1);
    }

    @Test
    void monthOfNothingButClocksHasAShareOfNothing() {
        LateRow row = Rows.of(lens, paid().as(Role.SYSTEM)).row("demo/2021-01");

        assertThat(row.lateShare().percent()).isNull();
    }

    private static Facts after(Duration delay) {
        return paid().occurredAt(MARCH_1.minus(delay)).recordedAt(MARCH_1);
    }

    private static Facts paid() {
        return fact(new FundsAppropriated("f1", 300, "文 1"));
    }
}
