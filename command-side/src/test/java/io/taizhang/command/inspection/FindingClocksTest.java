package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.AFinding.ASSIGNED;
import static io.taizhang.command.inspection.AFinding.OVERDUE;
import static io.taizhang.command.inspection.AFinding.REPORTED;
import static io.taizhang.command.inspection.AFinding.VERIFIED;
import static io.taizhang.command.inspection.AFinding.returning;
import static io.taizhang.command.inspection.Surroundings.by;

import io.taizhang.api.inspection.InspectionCommand.Escalate;
import io.taizhang.api.inspection.InspectionCommand.MarkRectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.command.testing.RunningClocks;
import org.junit.jupiter.api.Test;

class FindingClocksTest {
    private static final String FINDING = "finding/f1";
    private static final String DUE = FINDING + "/overdue";
    private static final String UP = FINDING + "/escalation";
    private static final MarkRectificationOverdue MARK = new MarkRectificationOverdue("f1");
    private static final Escalate ESCALATE = new Escalate("f1", "xinhualu", null);

    @Test
    void whatIsAssignedIsDueAtItsHour() {
        after(ASSIGNED).run(DUE, "2021-03-02T00:00:00+08:00", MARK).runNot(UP);
    }

    @Test
    void whatWasEnteredAfterItsHourHasNoClock() {
        after(new RectificationAssigned("f1", "p1", "kaiyuan", "xinhualu", AFinding.DUE, true))
                .allStand();
    }

    @Test
    void aReportInTimeStopsTheClockAndALaterOneDoesNot() {
        after(ASSIGNED, REPORTED).allStand();
        after(ASSIGNED, late()).run(DUE, "2021-03-02T00:00:00+08:00", MARK);
    }

    @Test
    void whatIsSentBackIsDueAtTheSameHour() {
        after(ASSIGNED, REPORTED, returning(false)).run(DUE, "2021-03-02T00:00:00+08:00", MARK);
    }

    @Test
    void whatIsOverdueGoesUpADayLater() {
        after(ASSIGNED, OVERDUE).runNot(DUE).run(UP, "2021-03-03T00:00:00+08:00", ESCALATE);
        after(ASSIGNED, OVERDUE, new FindingEscalated("f1", "p1", "xinhualu", null))
                .allStand();
        after(ASSIGNED, OVERDUE, late()).allStand();
    }

    @Test
    void whatIsOverdueAndSentBackGoesUpADayAfterThatWasEntered() {
        after(ASSIGNED, OVERDUE, late())
                .after(
                        by("inspector2", "2021-03-02T10:00:00+08:00").enteredAt("2021-03-02T15:00:00+08:00"),
                        FINDING,
                        returning(true))
                .runNot(DUE)
                .run(UP, "2021-03-03T15:00:00+08:00", ESCALATE);
    }

    @Test
    void whatWasReportedInTimeAndSentBackLongAfterItWasDueGoesUpNoEarlierThanThat() {
        after(ASSIGNED, REPORTED)
                .after(by("inspector2", "2021-03-05T10:00:00+08:00"), FINDING, returning(false))
                .after(
                        by("system", "2021-03-02T00:00:00+08:00").enteredAt("2021-03-05T10:00:01+08:00"),
                        FINDING,
                        OVERDUE)
                .runNot(DUE)
                .run(UP, "2021-03-05T10:00:01+08:00", ESCALATE);
    }

    @Test
    void overTheTopmostUnitThereIsNobodyToTell() {
        after(new RectificationOverdue("f1", "p1", "demo", null, AFinding.DUE)).allStand();
    }

    @Test
    void whatIsVerifiedHasNoClock() {
        after(ASSIGNED, REPORTED, VERIFIED).allStand();
        after(ASSIGNED, late(), VERIFIED).allStand();
        after(ASSIGNED, OVERDUE, VERIFIED).allStand();
    }

    private static RectificationReported late() {
        return new RectificationReported(
                "f1",
                "p1",
                1,
                "已修复",
                Surroundings.LATE_PHOTO,
                Surroundings.at("2021-03-01T16:00:00+08:00"),
                AFinding.DUE,
                false);
    }

    private static RunningClocks after(InspectionEvent... events) {
        return RunningClocks.of(new FindingClocks()).after(FINDING, events);
    }
}
