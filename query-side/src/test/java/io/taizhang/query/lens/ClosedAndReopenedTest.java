package io.taizhang.query.lens;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseworkEvent.CaseClosed;
import io.taizhang.api.casework.CaseworkEvent.CaseReopened;
import io.taizhang.api.casework.CaseworkEvent.CaseVerified;
import io.taizhang.api.casework.Clocking;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.api.inspection.Recurrence;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedAndReopenedTest {
    private static final CaseMark MARK = new CaseMark(List.of("demo", "xinhualu"), "2021-03", null, null, null);
    private static final Instant NOON = Instant.parse("2021-03-01T04:00:00Z");
    private final ClosedAndReopened lens = new ClosedAndReopened();

    @Test
    void whoClosedVerifiedAndReopenedACaseIsToldWithTheTimeBetween() {
        ReopenedRow row = Rows.of(
                        lens,
                        verified().by("inspector").recordedAt(NOON),
                        closed().by("official").recordedAt(NOON.plusSeconds(60)),
                        reopened().by("hotline").recordedAt(NOON.plusSeconds(60 + 7_201)))
                .row("case/c1");

        assertThat(row.closings()).isEqualTo(1);
        assertThat(row.reopenings()).isEqualTo(1);
        assertThat(row.thingType()).isEqualTo("case");
        assertThat(row.turns())
                .containsExactly(new Turn(
                        NOON.plusSeconds(60), "official", "inspector", NOON.plusSeconds(7_261), "hotline", 3L));
        assertThat(row.shortestHours()).isEqualTo(3);
    }

    @Test
    void caseThatStaysClosedIsThereWithoutAReopening() {
        ReopenedRow row = Rows.of(lens, verified(), closed()).row("case/c1");

        assertThat(row.reopenings()).isZero();
        assertThat(row.shortestHours()).isNull();
        assertThat(row.turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.reopenedAt()).isNull());
    }

    @Test
    void soonIsWithinSevenDays() {
        Rows<ReopenedRow> rows = Rows.of(
                lens,
                closed().recordedAt(NOON),
                reopened().recordedAt(NOON.plus(Duration.ofDays(7))),
                closed().recordedAt(NOON),
                reopened().recordedAt(NOON.plus(Duration.ofDays(7)).plusMillis(1)));

        assertThat(rows.row("case/c1").reopenings()).isEqualTo(2);
        assertThat(rows.row("case/c1").soonReopenings()).isEqualTo(1);
        assertThat(rows.row("case/c1").shortestHours()).isEqualTo(7 * 24);
    }

    @Test
    void whoVerifiedBeforeIsNotTakenForWhoVerifiedSince() {
        assertThat(Rows.of(lens, verified().by("inspector"), closed(), reopened(), closed())
                        .row("case/c1")
                        .turns()
                        .getLast()
                        .verifiedBy())
                .isNull();
    }

    @Test
    void findingThatComesBackReopensTheOneThatWasVerified() {
        Rows<ReopenedRow> rows = Rows.of(
                lens,
                raised("f1", null).recordedAt(NOON),
                rectified(List.of()).by("inspector").recordedAt(NOON),
                raised("f2", new Recurrence("f1", NOON)).recordedAt(NOON.plus(Duration.ofDays(40))));

        assertThat(rows.keys()).containsExactly("finding/f1");
        ReopenedRow first = rows.row("finding/f1");
        assertThat(first.reopenings()).isEqualTo(1);
        assertThat(first.soonReopenings()).isZero();
        assertThat(first.turns().getFirst().verifiedBy()).isEqualTo("inspector");
        assertThat(first.turns().getFirst().hours()).isEqualTo(40 * 24);
    }

    @Test
    void faultThatWasBackBeforeItsVerificationWasEnteredWasNeverClosedLong() {
        ReopenedRow row = Rows.of(lens, rectified(List.of("f2"))).row("finding/f1");

        assertThat(row.reopenings()).isEqualTo(1);
        assertThat(row.shortestHours()).isZero();
    }

    @Test
    void findingThatComesBackTwiceCountsTwice() {
        ReopenedRow row = Rows.of(
                        lens,
                        rectified(List.of()),
                        raised("f2", new Recurrence("f1", NOON)),
                        raised("f3", new Recurrence("f1", NOON)))
                .row("finding/f1");

        assertThat(row.reopenings()).isEqualTo(2);
        assertThat(row.turns()).hasSize(1);
    }

    @Test
    void worksThatAreRejectedWereNotComplete() {
        ReopenedRow row = Rows.of(
                        lens,
                        fact(new WorksCompleted("p1", ProjectKind.ROAD)).recorded("2021-03-01"),
                        fact(new WorksRejected("p1", ProjectKind.ROAD, List.of("渗漏")))
                                .recorded("2021-03-02"))
                .row("project/p1");

        assertThat(row.soonReopenings()).isEqualTo(1);
        assertThat(row.shortestHours()).isEqualTo(24);
    }

    @Test
    void manyTurnsDoNotMakeTheRowGrow() {
        List<Facts> facts = new ArrayList<>();
        for (int i = 0; i <= ReopenedRow.MOST_TURNS; i++) {
            facts.add(closed().by("official-" + i));
            facts.add(reopened());
        }
        ReopenedRow row = Rows.of(lens, facts).row("case/c1");

        assertThat(row.closings()).isEqualTo(ReopenedRow.MOST_TURNS + 1);
        assertThat(row.turns()).hasSize(ReopenedRow.MOST_TURNS);
        assertThat(row.turns().getFirst().closedBy()).isEqualTo("official-1");
        assertThat(row.moreTurns()).isEqualTo(1);
    }

    private static Facts verified() {
        return fact(new CaseVerified("c1", MARK, "属实"));
    }

    private static Facts closed() {
        return fact(new CaseClosed("c1", MARK, "已处理"));
    }

    private static Facts reopened() {
        return fact(new CaseReopened("c1", MARK, 1, "仍有积水", new Clocking(NOON, null, null)));
    }

    private static Facts raised(String id, Recurrence recurs) {
        return fact(new FindingRaised(id, null, null, "place1", "xinhualu", "A1", "垃圾未清", null, null, recurs));
    }

    private static Facts rectified(List<String> later) {
        return fact(new RectificationVerified("f1", "place1", "A1", 1, true, false, false, later));
    }
}
