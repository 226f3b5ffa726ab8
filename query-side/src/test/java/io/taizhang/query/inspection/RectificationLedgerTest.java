package io.taizhang.query.inspection;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Recurrence;
import io.taizhang.api.inspection.Score;
import io.taizhang.ledger.Fact;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectificationLedgerTest {
    private static final Instant DUE = Instant.parse("2021-03-01T16:00:00Z");

    @Test
    void aFaultPutRightInTimeIsOneOfOne() {
        FindingRow row = ledger(
                        raised("f1", "2021-03-01", null),
                        assigned(false),
                        accepted(),
                        reported(true),
                        verified(true, false, false))
                .row("f1");

        assertThat(row.state()).isEqualTo(FindingState.VERIFIED);
        assertThat(List.of(row.openCount(), row.overdueCount(), row.verifiedCount()))
                .containsExactly(0, 0, 1);
        assertThat(List.of(row.onTimeCount(), row.judgedCount())).containsExactly(1, 1);
        assertThat(row.rectifiedPhotoSha256()).isEqualTo("b".repeat(64));
        assertThat(row.steps())
                .extracting(FindingStep::what)
                .containsExactly(
                        "FindingRaised",
                        "RectificationAssigned",
                        "RectificationAccepted",
                        "RectificationReported",
                        "RectificationVerified");
    }

    @Test
    void aFaultThatIsOpenAndNotYetDueCountsInNoShare() {
        FindingRow row =
                ledger(raised("f1", "2021-03-01", null), assigned(false)).row("f1");
        assertThat(row.openCount()).isEqualTo(1);
        assertThat(row.judgedCount()).isZero();
        assertThat(row.dueAt()).isEqualTo(DUE);
    }

    @Test
    void anOverdueFaultIsNeverOnTimeAgain() {
        Rows<FindingRow> rows = ledger(
                raised("f1", "2021-03-01", null),
                assigned(false),
                accepted(),
                fact(new RectificationOverdue("f1", "p1", "c1", "xinhualu", DUE)),
                fact(new FindingEscalated("f1", "p1", "xinhualu", null)));
        FindingRow open = rows.row("f1");
        assertThat(List.of(open.openCount(), open.overdueCount(), open.judgedCount(), open.onTimeCount()))
                .containsExactly(1, 1, 1, 0);
        assertThat(open.escalatedToUnitId()).isEqualTo("xinhualu");

        FindingRow closed =
                rows.and(reported(false), verified(false, true, false)).row("f1");
        assertThat(List.of(closed.openCount(), closed.overdueCount(), closed.judgedCount(), closed.onTimeCount()))
                .containsExactly(0, 0, 1, 0);
        assertThat(closed.overdue()).isTrue();
    }

    @Test
    void whatWasSentBackIsCountedAndOpen() {
        FindingRow row = ledger(
                        raised("f1", "2021-03-01", null),
                        assigned(false),
                        accepted(),
                        reported(true),
                        fact(new RectificationReturned("f1", "p1", 1, "缺口", DUE, false, false, "xinhualu")))
                .row("f1");
        assertThat(row.state()).isEqualTo(FindingState.RETURNED);
        assertThat(row.returns()).isEqualTo(1);
        assertThat(row.openCount()).isEqualTo(1);
    }

    @Test
    void whatWasEnteredLateIsAShareOfItsOwn() {
        FindingRow row = ledger(
                        raised("f1", "2021-03-01", null),
                        assigned(true),
                        accepted(),
                        reported(false),
                        verified(false, false, true))
                .row("f1");
        assertThat(List.of(row.enteredLateCount(), row.judgedCount(), row.onTimeCount()))
                .containsExactly(1, 0, 0);
    }

    @Test
    void aFaultComeBackNamesTheRepairItUndoes() {
        Recurrence recurs = new Recurrence("f0", Instant.parse("2021-02-20T04:00:00Z"));
        FindingRow row = ledger(raised("f1", "2021-03-01", recurs)).row("f1");
        assertThat(row.recurring()).isTrue();
        assertThat(row.recurs()).isEqualTo(recurs);
    }

    @Test
    void aRepairThatIsEnteredLateMakesALaterFaultOneComeBack() {
        Rows<FindingRow> rows = ledger(
                raised("f1", "2021-03-01", null),
                raised("f2", "2021-03-10", null),
                assigned(false),
                accepted(),
                reported(true),
                verification(List.of("f2")).occurred("2021-03-02").recorded("2021-03-11"));

        assertThat(rows.row("f2").recurs()).isEqualTo(new Recurrence("f1", Instant.parse("2021-03-02T04:00:00Z")));
        assertThat(rows.row("f2").state()).isEqualTo(FindingState.RAISED);
        assertThat(rows.row("f2").steps()).hasSize(1);
        assertThat(rows.row("f1").recurring()).isFalse();
    }

    /** The second fault of f1's item, so many days after f1 was verified on 2 March. */
    @ParameterizedTest
    @CsvSource({"0, fence, false", "1, fence, true", "90, fence, true", "91, fence, false", "1, cover, false"})
    void aPlaceWorksOutByItselfWhatHasComeBack(int daysLater, String itemCode, boolean recurring) {
        Facts first = raised("f1", "2021-03-01", null);
        Facts repair = verification(List.of()).occurred("2021-03-02");
        Facts second = raised("f2", itemCode, null)
                .occurredAt(Instant.parse("2021-03-02T04:00:00Z").plusSeconds(86_400L * daysLater));

        for (List<Facts> order : List.of(List.of(first, repair, second), List.of(first, second, repair))) {
            PointRow row = Rows.of(new PointRecords(), order).row("p1");
            assertThat(row.recurring()).as("recorded in the order %s", order).isEqualTo(recurring ? 1 : 0);
            assertThat(row.found()).isEqualTo(2);
            assertThat(row.open()).isEqualTo(1);
            assertThat(row.findings().stream()
                            .filter(finding -> finding.findingId().equals("f2"))
                            .findFirst()
                            .orElseThrow()
                            .recurring())
                    .isEqualTo(recurring);
        }
    }

    @Test
    void aPlaceShowsItsLatestObservationsAndTheScoreInForce() {
        PointRow row = Rows.of(
                        new PointRecords(),
                        fact(new ObservationRecorded(
                                        "i1", "p1", "fence", ObservationResult.FAIL, 40, 100, null, null, null))
                                .occurred("2021-03-01"),
                        fact(new InspectionFinished("i1", InspectionKind.SITE, "xinhualu", "c1", score("60.00")))
                                .occurred("2021-03-01"),
                        fact(new ScoreRevised(
                                        "i1", InspectionKind.SITE, "c1", 2, 1, "a1", score("60.00"), score("90.00")))
                                .occurred("2021-03-05"))
                .row("p1");
        assertThat(row.inspected()).isEqualTo(1);
        assertThat(row.inspections()).singleElement().satisfies(line -> {
            assertThat(line.percent()).isEqualByComparingTo("90");
            assertThat(line.finishedOn()).isEqualTo("2021-03-01");
        });
        assertThat(row.items().getFirst().result()).isEqualTo(ObservationResult.FAIL);
    }

    @Test
    void whatIsEnteredLateOfAnEarlierDayDoesNotHideWhatWasObservedSince() {
        PointRow row = Rows.of(
                        new PointRecords(),
                        observed("i2", ObservationResult.PASS, 0).occurred("2021-03-08"),
                        observed("i1", ObservationResult.FAIL, 40)
                                .occurred("2021-03-01")
                                .recorded("2021-03-09"))
                .row("p1");
        assertThat(row.items()).singleElement().satisfies(item -> {
            assertThat(item.result()).isEqualTo(ObservationResult.PASS);
            assertThat(item.observedOn()).isEqualTo("2021-03-08");
        });
    }

    private static Facts observed(String inspectionId, ObservationResult result, int deduction) {
        return fact(new ObservationRecorded(inspectionId, "p1", "fence", result, deduction, 100, null, null, null));
    }

    /** The overview of the unit is what the ledger of its findings adds up to. */
    @Test
    void aUnitsFiguresAreTheSumOfItsFindings() {
        List<Facts> facts = new ArrayList<>(List.of(
                raised("f1", "2021-03-01", null),
                assigned(false),
                accepted(),
                reported(true),
                raised("f2", "2021-03-10", null),
                verification(List.of("f2")).occurred("2021-03-02"),
                raised("f3", "2021-03-11", new Recurrence("f1", DUE)),
                fact(new RectificationAssigned("f3", "p1", "c1", "xinhualu", DUE, false)),
                fact(new RectificationOverdue("f3", "p1", "c1", "xinhualu", DUE)),
                raised("f4", "2021-03-12", null),
                fact(new RectificationAssigned("f4", "p1", "c1", "xinhualu", DUE, true)),
                fact(new RectificationVerified("f4", "p1", "fence", 1, false, false, true, List.of())),
                raised("f5", "2021-03-12", null),
                fact(new RectificationOverdue("f5", "p1", "c1", "xinhualu", DUE)),
                fact(new RectificationVerified("f5", "p1", "fence", 1, false, true, false, List.of())),
                raised("f6", "2021-03-12", null),
                fact(new RectificationVerified("f6", "p1", "fence", 1, false, false, false, List.of()))));
        Rows<FindingRow> rows = ledger(facts.toArray(Facts[]::new));
        InspectionPart part = new InspectionPart();
        InspectionFigures figures = part.nothing();
        long position = 0;
        for (Facts told : facts) {
            Fact fact = told.at(++position);
            figures = part.events().contains(fact.event().getClass()) ? part.after("xinhualu", figures, fact) : figures;
        }

        assertThat(figures.findings()).isEqualTo(6);
        assertThat(figures.open()).isEqualTo(sum(rows, FindingRow::openCount)).isEqualTo(2);
        assertThat(figures.overdue())
                .isEqualTo(sum(rows, FindingRow::overdueCount))
                .isEqualTo(1);
        assertThat(figures.verified())
                .isEqualTo(sum(rows, FindingRow::verifiedCount))
                .isEqualTo(4);
        assertThat(figures.recurring())
                .isEqualTo(sum(rows, FindingRow::recurringCount))
                .isEqualTo(2);
        assertThat(figures.enteredLate())
                .isEqualTo(sum(rows, FindingRow::enteredLateCount))
                .isEqualTo(1);
        assertThat(figures.onTime().numerator())
                .isEqualTo(sum(rows, FindingRow::onTimeCount))
                .isEqualTo(1);
        assertThat(figures.onTime().denominator())
                .isEqualTo(sum(rows, FindingRow::judgedCount))
                .isEqualTo(4);
        assertThat(figures.onTime().percent()).isEqualByComparingTo("25.0");
    }

    private static long sum(Rows<FindingRow> rows, ToIntFunction<FindingRow> count) {
        return rows.all().stream().mapToInt(count).sum();
    }

    private static Rows<FindingRow> ledger(Facts... facts) {
        return Rows.of(new RectificationLedger(), facts);
    }

    /** @param where a day in 2021, or the item */
    private static Facts raised(String findingId, String where, @Nullable Recurrence recurs) {
        boolean day = where.startsWith("2021");
        FindingRaised event =
                new FindingRaised(findingId, null, null, "p1", "c1", day ? "fence" : where, "围挡破损", null, null, recurs);
        return day ? fact(event).occurred(where) : fact(event);
    }

    private static Facts assigned(boolean late) {
        return fact(new RectificationAssigned("f1", "p1", "c1", "xinhualu", DUE, late));
    }

    private static Facts accepted() {
        return fact(new RectificationAccepted("f1", "p1", "c1"));
    }

    private static Facts reported(boolean inTime) {
        return fact(new RectificationReported("f1", "p1", 1, "已修", "b".repeat(64), DUE, DUE, inTime));
    }

    private static Facts verified(boolean inTime, boolean overdue, boolean late) {
        return fact(new RectificationVerified("f1", "p1", "fence", 1, inTime, overdue, late, List.of()));
    }

    private static Facts verification(List<String> later) {
        return fact(new RectificationVerified("f1", "p1", "fence", 1, true, false, false, later));
    }

    private static Score score(String percent) {
        BigDecimal exact = new BigDecimal(percent);
        return new Score(1, 100, 40, exact, List.of(new PlaceScore("p1", 100, 40, exact)));
    }
}
