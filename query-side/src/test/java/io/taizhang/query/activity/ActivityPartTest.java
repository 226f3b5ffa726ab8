package io.taizhang.query.activity;

import static io.taizhang.api.activity.OutputKind.RUBBISH;
import static io.taizhang.api.activity.OutputUnit.TONNE;
import static io.taizhang.query.activity.Activities.cancelled;
import static io.taizhang.query.activity.Activities.corrected;
import static io.taizhang.query.activity.Activities.held;
import static io.taizhang.query.activity.Activities.on;
import static io.taizhang.query.activity.Activities.output;
import static io.taizhang.query.activity.Activities.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.query.testing.Facts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityPartTest {
    private static final HeldRecord MARCH = on("2021-03-19", output(RUBBISH, "12.5", TONNE));
    private static final HeldRecord FEWER = new HeldRecord(LocalDate.parse("2021-03-19"), 1, 30, null, null, List.of());

    @Test
    void sessionsAreCountedByKindAndByTeam() {
        ActivityFigures figures = after(planned("a1"), planned("a2"), held("a1", MARCH));

        assertThat(figures)
                .extracting(
                        ActivityFigures::planned,
                        ActivityFigures::held,
                        ActivityFigures::sessions,
                        ActivityFigures::attendances,
                        ActivityFigures::volunteerMinutes)
                .containsExactly(1L, 1L, 2L, 60L, 5_400L);
        assertThat(figures.sessionsByKind().of(ActivityKind.CLEANUP)).isEqualTo(2);
        assertThat(figures.sessionsByTeamKind().of(TeamKind.VOLUNTEER)).isEqualTo(2);
        assertThat(figures.outputs().of(RUBBISH, TONNE)).isEqualByComparingTo("12.5");
    }

    @Test
    void aCorrectionCountsInsteadOfWhatItSupersedes() {
        ActivityFigures figures = after(planned("a1"), held("a1", MARCH), corrected("a1", 2, MARCH, FEWER));

        assertThat(figures.held()).isEqualTo(1);
        assertThat(figures.sessions()).isEqualTo(1);
        assertThat(figures.sessionsByKind().of(ActivityKind.CLEANUP)).isEqualTo(1);
        assertThat(figures.volunteerMinutes()).isZero();
        assertThat(figures.outputs()).isEqualTo(Outputs.NONE);
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        assertThat(after(planned("a1"), cancelled("a1", null))).isEqualTo(ActivityFigures.NONE);
        assertThat(after(planned("a1"), held("a1", MARCH), cancelled("a1", MARCH)))
                .isEqualTo(ActivityFigures.NONE);
    }

    private static ActivityFigures after(Facts... told) {
        ActivityPart part = new ActivityPart();
        ActivityFigures figures = part.nothing();
        long position = 0;
        for (Facts one : told) {
            figures = part.after("kaiyuan", figures, one.at(++position));
        }
        return figures;
    }
}
