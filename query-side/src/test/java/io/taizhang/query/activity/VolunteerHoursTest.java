package io.taizhang.query.activity;

import static io.taizhang.query.activity.Activities.KAIYUAN;
import static io.taizhang.query.activity.Activities.cancelled;
import static io.taizhang.query.activity.Activities.corrected;
import static io.taizhang.query.activity.Activities.held;
import static io.taizhang.query.activity.Activities.on;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolunteerHoursTest {
    private static final HeldRecord MARCH = on("2021-03-19");
    private static final HeldRecord APRIL = new HeldRecord(LocalDate.parse("2021-04-19"), 1, 20, null, 100L, List.of());
    private static final HeldRecord UNCOUNTED =
            new HeldRecord(LocalDate.parse("2021-04-20"), 1, 20, null, null, List.of());

    private final VolunteerHours hours = new VolunteerHours();

    @Test
    void minutesAreSummedAndSaidInHours() {
        Rows<HoursRow> rows = Rows.of(hours, held("a1", MARCH), held("a2", APRIL));

        assertThat(rows.row("xinhualu/2021").volunteerMinutes()).isEqualTo(5_500);
        assertThat(rows.row("xinhualu/2021").volunteerHours()).isEqualByComparingTo("91.67");
        assertThat(rows.row("xinhualu/2021-03"))
                .extracting(HoursRow::activities, HoursRow::sessions, HoursRow::attendances)
                .containsExactly(1L, 2L, 60L);
    }

    @Test
    void volunteeringCountsWithoutMinutesAndOtherThingsDoNot() {
        Rows<HoursRow> rows = Rows.of(
                hours,
                fact(new ActivityHeld("a1", ActivityKind.VOLUNTEER, null, UNCOUNTED))
                        .in(KAIYUAN),
                held("a2", UNCOUNTED));

        assertThat(rows.row("demo").activities()).isEqualTo(1);
        assertThat(rows.row("demo").volunteerMinutes()).isZero();
    }

    @Test
    void aCorrectionMovesThemAndACancellationTakesThemOff() {
        Rows<HoursRow> rows = Rows.of(hours, held("a1", MARCH), corrected("a1", 2, MARCH, APRIL));

        assertThat(rows.keys()).contains("demo/2021-04").doesNotContain("demo/2021-03");
        assertThat(rows.row("demo").volunteerMinutes()).isEqualTo(100);
        assertThat(rows.and(cancelled("a1", APRIL)).keys()).isEmpty();
    }

    @Test
    void aCorrectionThatNoLongerSaysMinutesTakesTheActivityOff() {
        assertThat(Rows.of(hours, held("a1", MARCH), corrected("a1", 2, MARCH, UNCOUNTED))
                        .keys())
                .isEmpty();
    }
}
