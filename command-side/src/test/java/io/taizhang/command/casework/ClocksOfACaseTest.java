package io.taizhang.command.casework;

import static io.taizhang.command.casework.ACase.DECIDE;
import static io.taizhang.command.casework.ACase.DISPATCH;
import static io.taizhang.command.casework.ACase.HANDLE;
import static io.taizhang.command.casework.ACase.MARK;
import static io.taizhang.command.casework.ACase.REPORT;
import static io.taizhang.command.casework.ACase.arrived;
import static io.taizhang.command.casework.ACase.clocking;
import static io.taizhang.command.casework.ACase.filed;
import static io.taizhang.command.casework.ACase.none;
import static io.taizhang.command.casework.ACase.reported;
import static io.taizhang.command.casework.ACase.run;
import static io.taizhang.command.casework.Town.at;
import static io.taizhang.command.casework.Town.clock;
import static io.taizhang.command.casework.Town.time;
import static io.taizhang.command.casework.Town.typed;

import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseCount;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkCommand.BreachClock;
import io.taizhang.api.casework.CaseworkCommand.DispatchCase;
import io.taizhang.api.casework.CaseworkCommand.FileCase;
import io.taizhang.api.casework.CaseworkCommand.RequestExtension;
import io.taizhang.api.casework.CaseworkEvent.CaseDispatched;
import io.taizhang.api.casework.CaseworkEvent.CaseEnteredLate;
import io.taizhang.api.casework.CaseworkEvent.CaseFiled;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.api.casework.CaseworkEvent.ClockBreached;
import io.taizhang.api.casework.CaseworkEvent.ExtensionApproved;
import io.taizhang.api.casework.CaseworkEvent.SentBack;
import io.taizhang.api.casework.ClockRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts when, and what a breach is. */
class ClocksOfACaseTest {
    private static final FileCase FILE = new FileCase("c1", "占用道路经营的", null);
    private static final BreachClock BREACH = new BreachClock("c1", CaseClock.DECIDE, 1);
    private static final ClockBreached BREACHED = new ClockBreached("c1", MARK, DECIDE, "xinhualu", 2);
    private static final CaseMark LATE = MARK.setAside(Aside.ENTERED_LATE);

    /** Filed at 09:05:01, a second too late. */
    private static final CaseFiled TOO_LATE = filed("09:05:01", MARK, run(CaseClock.DISPATCH, 1, clock("09:06:01")));

    private static CaseFiled filed(String countsAt, CaseMark mark, @Nullable ClockRun next) {
        return new CaseFiled("c1", mark, "stalls", "占用道路经营的", 24, clocking(countsAt, DECIDE, next));
    }

    @Test
    void aClockThatIsNotStoppedIsBreachedAtItsHourAndOnce() {
        reported().when(at("SYSTEM", "09:05:00"), BREACH).facts(BREACHED);
        reported()
                .fact(at("SYSTEM", "09:05:00"), BREACHED)
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .refused(CaseworkRule.CLOCK_STOPPED_ALREADY, CaseClock.DECIDE, 1);
    }

    @Test
    void aClockIsNotBreachedBeforeItsHour() {
        reported().when(at("SYSTEM", "09:04:59"), BREACH).refused(CaseworkRule.CLOCK_STILL_RUNS, DECIDE.dueAt());
    }

    @Test
    void aClockThatWasStoppedInTimeIsNotBreached() {
        ACase.filed()
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .refused(CaseworkRule.CLOCK_STOPPED_ALREADY, CaseClock.DECIDE, 1);
    }

    @Test
    void aStepAtTheVeryHourIsTooLate() {
        reported()
                .fact(at("official", "09:05:00"), filed("09:05:00", MARK, DISPATCH))
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .facts(BREACHED);
    }

    @Test
    void aStepThatCameTooLateLeavesTheBreachToBeRecordedThoughTheCaseWentOn() {
        reported().when(at("official", "09:05:01"), FILE).facts(TOO_LATE);
        reported()
                .fact(at("official", "09:05:01"), TOO_LATE)
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .facts(BREACHED);
        reported()
                .fact(at("official", "09:05:01"), TOO_LATE)
                .fact(at("SYSTEM", "09:05:00"), BREACHED)
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .refused(CaseworkRule.CLOCK_STOPPED_ALREADY, CaseClock.DECIDE, 1);
    }

    @Test
    void aStepAfterItsBreachIsTakenAndTheNextClockRuns() {
        reported()
                .fact(at("SYSTEM", "09:05:00"), BREACHED)
                .when(at("official", "09:05:01"), FILE)
                .facts(TOO_LATE);
    }

    /** It counts when it is handed in: saying that it happened a little earlier does not save it. */
    @Test
    void aStepDatedBeforeTheHourAndHandedInWithinAMinuteAfterItIsTooLate() {
        reported().when(typed("official", "09:04:50", "09:05:01"), FILE).facts(TOO_LATE);
        reported()
                .fact(typed("official", "09:04:50", "09:05:01"), TOO_LATE)
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .facts(BREACHED);
    }

    @Test
    void aStepThatIsOvertakenByTheBreachOnItsWayIsTooLate() {
        reported()
                .fact(at("SYSTEM", "09:05:00"), BREACHED)
                .when(at("official", "09:04:59"), FILE)
                .facts(filed("09:05:00", MARK, run(CaseClock.DISPATCH, 1, clock("09:06:00"))));
    }

    @Test
    void aMinuteToHandItInIsPromptAndASecondMoreIsNot() {
        reported()
                .when(typed("official", "09:03:00", "09:04:00"), FILE)
                .facts(filed("09:04:00", MARK, run(CaseClock.DISPATCH, 1, clock("09:05:00"))));
        reported()
                .when(typed("official", "09:03:00", "09:04:01"), FILE)
                .facts(filed("09:04:01", LATE, null), new CaseEnteredLate("c1", LATE, score(CaseMeasure.REPORTED)));
    }

    @Test
    void aReportHandedInLateStartsNoClock() {
        none().when(typed("official", "09:00:00", "09:01:01"), REPORT)
                .facts(
                        new CaseReported(
                                "c1",
                                LATE,
                                ACase.REPORTED.source(),
                                "stalls",
                                "road",
                                ACase.REPORTED.description(),
                                ACase.REPORTED.contact(),
                                null,
                                Town.POLICY,
                                clocking("09:01:01", null, null)),
                        new CaseEnteredLate("c1", LATE, CaseScore.NONE));
    }

    @Test
    void aCaseEnteredLateStaysSoAndSaysItOnce() {
        reported()
                .fact(typed("official", "09:03:00", "09:04:01"), filed("09:04:01", LATE, null))
                .fact(
                        typed("official", "09:03:00", "09:04:01"),
                        new CaseEnteredLate("c1", LATE, score(CaseMeasure.REPORTED)))
                .when(at("official", "09:04:30"), new DispatchCase("c1", "d1"))
                .facts(new CaseDispatched("c1", LATE, "d1", clocking("09:04:30", null, null)));
    }

    /** Neither order saves the clock that had run out before the step was typed; the case is in no figure either way. */
    @Test
    void backDatingDoesNotUndoThatAClockRanOut() {
        reported()
                .fact(typed("official", "09:04:00", "09:06:00"), filed("09:06:00", LATE, null))
                .fact(
                        typed("official", "09:04:00", "09:06:00"),
                        new CaseEnteredLate("c1", LATE, score(CaseMeasure.REPORTED)))
                .when(at("SYSTEM", "09:05:00"), BREACH)
                .facts(new ClockBreached("c1", LATE, DECIDE, "xinhualu", 2));
        reported()
                .fact(at("SYSTEM", "09:05:00"), BREACHED)
                .when(typed("official", "09:04:00", "09:06:00"), FILE)
                .facts(
                        filed("09:06:00", LATE, null),
                        new CaseEnteredLate("c1", LATE, score(CaseMeasure.REPORTED, CaseMeasure.DECIDE_BREACHED)));
    }

    @Test
    void whatIsEnteredLateTakesBackAllThatTheCaseCountedFor() {
        ACase.filed()
                .when(typed("official", "09:05:00", "09:06:01"), new DispatchCase("c1", "d1"))
                .facts(
                        new CaseDispatched("c1", LATE, "d1", clocking("09:06:01", DISPATCH, null)),
                        new CaseEnteredLate(
                                "c1",
                                LATE,
                                score(CaseMeasure.REPORTED, CaseMeasure.FILED, CaseMeasure.DECIDED_IN_TIME)));
    }

    @Test
    void anExtensionMovesTheHourOfTheBreach() {
        var moved = run(CaseClock.HANDLE, 1, time("2021-03-02T21:15:57+08:00"));
        BreachClock breach = new BreachClock("c1", CaseClock.HANDLE, 1);
        arrived()
                .fact(at("approver", "09:40:00"), new ExtensionApproved("c1", MARK, 12, moved))
                .when(at("SYSTEM", "09:15:57").at("2021-03-02T09:15:57+08:00"), breach)
                .refused(CaseworkRule.CLOCK_STILL_RUNS, moved.dueAt());
        arrived()
                .fact(at("approver", "09:40:00"), new ExtensionApproved("c1", MARK, 12, moved))
                .when(at("SYSTEM", "09:15:57").at("2021-03-02T21:15:57+08:00"), breach)
                .facts(new ClockBreached("c1", MARK, moved, "xinhualu", 2));
    }

    @Test
    void whereNoClockRunsNothingIsExtended() {
        arrived()
                .fact(
                        typed("official2", "09:16:00", "09:18:00"),
                        new SentBack("c1", LATE, "d1", 1, "未清", clocking("09:18:00", HANDLE, null)))
                .when(at("official2", "09:30:00"), new RequestExtension("c1", 12, "雨天"))
                .refused(CaseworkRule.NO_CLOCK_RUNS);
    }

    private static CaseScore score(CaseMeasure... measures) {
        return new CaseScore(List.of(measures).stream()
                .map(measure -> new CaseCount(measure, 1))
                .toList());
    }
}
