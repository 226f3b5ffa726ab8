package io.taizhang.query.activity;

import static io.taizhang.query.activity.Activities.planned;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.activity.ActivityEvent.SeriesDefined;
import io.taizhang.api.activity.ActivityEvent.SeriesEnded;
import io.taizhang.api.activity.ActivityEvent.TurnTaken;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivitySeriesTest {
    private static final Facts DEFINED = fact(new SeriesDefined(
                    "s1",
                    "xinhualu",
                    "文化轮值",
                    new Cadence(Rhythm.MONTHLY, null),
                    List.of("kaiyuan", "xinglong"),
                    LocalDate.parse("2021-01-01")))
            .in("demo/xinhualu");

    @Test
    void turnsAreCountedForEachHostAndOnceForAPeriod() {
        SeriesRow row = Rows.of(
                        new ActivitySeries(),
                        DEFINED,
                        turn("2021-01", "kaiyuan"),
                        planned("a1", ActivityKind.CULTURE, "s1"),
                        turn("2021-02", "xinglong"),
                        planned("a2", ActivityKind.CULTURE, "s1"),
                        turn("2021-02.2", "xinglong"),
                        planned("a2-anew", ActivityKind.CULTURE, "s1"),
                        turn("2021-03", "kaiyuan"),
                        planned("a3", ActivityKind.CULTURE, "s1"),
                        planned("a4", ActivityKind.CULTURE, null))
                .row("s1");

        assertThat(row.turns()).isEqualTo(Map.of("kaiyuan", 2L, "xinglong", 1L));
        assertThat(row.activities()).isEqualTo(4);
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row.open()).isTrue();
    }

    @Test
    void aSeriesEndsWithAReason() {
        SeriesRow row = Rows.of(
                        new ActivitySeries(),
                        DEFINED,
                        fact(new SeriesEnded("s1", "xinhualu", "并入其他活动")).in("demo/xinhualu"))
                .row("s1");

        assertThat(row.open()).isFalse();
        assertThat(row.why()).isEqualTo("并入其他活动");
    }

    private static Facts turn(String month, String host) {
        return fact(new TurnTaken("s1-" + month, "s1", "a-" + month, host)).in("demo/xinhualu/" + host);
    }
}
