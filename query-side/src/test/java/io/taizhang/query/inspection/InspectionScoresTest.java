package io.taizhang.query.inspection;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.inspection.BulletinLine;
import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.Correction;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Score;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionScoresTest {
    private static final Score FIRST = score(40, "60.00");
    private static final Score SECOND = score(10, "90.00");
    private static final List<Correction> CORRECTED =
            List.of(new Correction("p1", "fence", ObservationResult.FAIL, 10));

    @Test
    void aPlannedInspectionShowsWhatWasDrawnByWhichSeed() {
        ScoreRow row = planned().row("i1");

        assertThat(row.state()).isEqualTo(InspectionState.PLANNED);
        assertThat(row.percent()).isNull();
        assertThat(row.candidates()).isEqualTo(2);
        assertThat(row.sampledPlaceIds()).containsExactly("p1");
        assertThat(row.sampleSeed()).isEqualTo("s");
        assertThat(row.seedGiven()).isTrue();
    }

    @Test
    void whatIsObservedAgainStandsOnce() {
        ScoreRow row = planned()
                .and(observed(ObservationResult.FAIL, 60), observed(ObservationResult.PASS, 0))
                .row("i1");
        assertThat(row.observed()).isEqualTo(1);
        assertThat(row.failed()).isZero();

        assertThat(planned().and(observed(ObservationResult.FAIL, 40)).row("i1").failed())
                .isEqualTo(1);
    }

    @Test
    void anAppealAddsAScoreAndTheOldOneStaysReadable() {
        Rows<ScoreRow> rows = finished()
                .and(there(fact(new ScoreAppealed("i1", "a1", 1, "不符"))).occurred("2021-03-02"));
        assertThat(rows.row("i1").state()).isEqualTo(InspectionState.APPEALED);

        ScoreRow row = rows.and(
                        fact(new AppealDecided("i1", "a1", 1, true, CORRECTED, "复核"))
                                .occurred("2021-03-03"),
                        fact(new ScoreRevised("i1", InspectionKind.SITE, "c1", 2, 1, "a1", FIRST, SECOND))
                                .occurred("2021-03-03"))
                .row("i1");

        assertThat(row.state()).isEqualTo(InspectionState.FINISHED);
        assertThat(row.percent()).isEqualByComparingTo("90");
        assertThat(row.scores()).extracting(ScoreLine::scoreNo).containsExactly(1, 2);
        assertThat(row.scores().getFirst().percent()).isEqualByComparingTo("60");
        assertThat(row.scores().getLast().appealId()).isEqualTo("a1");
        assertThat(row.scores().getLast().replacesScoreNo()).isEqualTo(1);
        assertThat(row.appeals())
                .containsExactly(
                        new AppealLine("a1", 1, LocalDate.parse("2021-03-02"), LocalDate.parse("2021-03-03"), true));
        assertThat(row.observations()).singleElement().satisfies(line -> {
            assertThat(line.deduction()).isEqualTo(10);
            assertThat(line.corrected()).isTrue();
        });
        assertThat(row.finishedOn()).isEqualTo("2021-03-01");
    }

    @Test
    void anAppealThatIsNotUpheldLeavesTheScore() {
        ScoreRow row = finished()
                .and(
                        fact(new ScoreAppealed("i1", "a1", 1, "不符")),
                        fact(new AppealDecided("i1", "a1", 1, false, List.of(), "维持")))
                .row("i1");
        assertThat(row.state()).isEqualTo(InspectionState.FINISHED);
        assertThat(row.scores()).hasSize(1);
        assertThat(row.appeals().getFirst().upheld()).isFalse();
    }

    @Test
    void itNamesItsBulletinsAndCountsItsFindingsAndStaysUnderTheInspectedUnit() {
        ScoreRow row = finished()
                .and(
                        fact(new FindingRaised("f1", "i1", "xinhualu", "p1", "c1", "fence", "破损", null, null, null)),
                        fact(new FindingRaised("f2", null, null, "p1", "c1", "fence", "破损", null, null, null)),
                        fact(bulletin()).in("demo/xinhualu"))
                .row("i1");
        assertThat(row.findings()).isEqualTo(1);
        assertThat(row.bulletinIds()).containsExactly("b1");
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu/c1");
    }

    @Test
    void aBulletinKeepsTheScoresOfItsDay() {
        BulletinRow row = Rows.of(new InspectionBulletins(), fact(bulletin()).occurred("2021-03-05"))
                .row("b1");
        assertThat(row.inspections()).isEqualTo(1);
        assertThat(row.issuedOn()).isEqualTo("2021-03-05");
        assertThat(row.lines().getFirst().percent()).isEqualByComparingTo("60");
    }

    private static Rows<ScoreRow> planned() {
        return Rows.of(
                new InspectionScores(),
                there(fact(new InspectionPlanned(
                        "i1",
                        InspectionKind.SITE,
                        "k1",
                        "工地检查",
                        List.of(new ChecklistItem("fence", "围挡", 100)),
                        "xinhualu",
                        "c1",
                        List.of("p1", "p2"),
                        1,
                        "s",
                        true,
                        1,
                        List.of("p1")))));
    }

    private static Rows<ScoreRow> finished() {
        return planned()
                .and(
                        observed(ObservationResult.FAIL, 40),
                        there(fact(new InspectionFinished("i1", InspectionKind.SITE, "xinhualu", "c1", FIRST)))
                                .occurred("2021-03-01"));
    }

    private static Facts observed(ObservationResult result, int deduction) {
        return there(fact(new ObservationRecorded("i1", "p1", "fence", result, deduction, 100, null, null, null)));
    }

    private static Facts there(Facts fact) {
        return fact.in("demo/xinhualu/c1").occurred("2021-03-01");
    }

    private static BulletinIssued bulletin() {
        return new BulletinIssued(
                "b1",
                "xinhualu",
                "第1期",
                "小结",
                List.of(new BulletinLine("i1", InspectionKind.SITE, "c1", 1, new BigDecimal("60.00"))));
    }

    private static Score score(int deducted, String percent) {
        BigDecimal exact = new BigDecimal(percent);
        return new Score(1, 100, deducted, exact, List.of(new PlaceScore("p1", 100, deducted, exact)));
    }
}
