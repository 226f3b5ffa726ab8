package io.taizhang.command.casework;

import static io.taizhang.command.casework.ACase.ARRIVE;
import static io.taizhang.command.casework.ACase.ARRIVED;
import static io.taizhang.command.casework.ACase.DECIDE;
import static io.taizhang.command.casework.ACase.DISPATCH;
import static io.taizhang.command.casework.ACase.DISPATCHED;
import static io.taizhang.command.casework.ACase.FILED;
import static io.taizhang.command.casework.ACase.HANDLE;
import static io.taizhang.command.casework.ACase.HANDLED;
import static io.taizhang.command.casework.ACase.MARK;
import static io.taizhang.command.casework.ACase.REPORTED;
import static io.taizhang.command.casework.ACase.clocking;
import static io.taizhang.command.casework.ACase.run;
import static io.taizhang.command.casework.Town.clock;
import static io.taizhang.command.casework.Town.time;

import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseworkCommand.BreachClock;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.command.testing.RunningClocks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseworkClocksTest {

    @Test
    void oneClockRunsAfterTheOther() {
        after(REPORTED)
                .run("case/c1/decide-1", DECIDE.dueAt(), new BreachClock("c1", CaseClock.DECIDE, 1))
                .after("case/c1", FILED)
                .runNot("case/c1/decide-1")
                .run("case/c1/dispatch-1", DISPATCH.dueAt(), new BreachClock("c1", CaseClock.DISPATCH, 1))
                .after("case/c1", DISPATCHED)
                .runNot("case/c1/dispatch-1")
                .run("case/c1/arrive-1", ARRIVE.dueAt(), new BreachClock("c1", CaseClock.ARRIVE, 1))
                .after("case/c1", ARRIVED)
                .runNot("case/c1/arrive-1")
                .run("case/c1/handle-1", HANDLE.dueAt(), new BreachClock("c1", CaseClock.HANDLE, 1))
                .after("case/c1", HANDLED)
                .allStand();
    }

    @Test
    void aStepThatCameTooLateDoesNotStopItsClock() {
        ClockRun next = run(CaseClock.DISPATCH, 1, clock("09:06:01"));
        after(REPORTED, new CaseFiled("c1", MARK, "stalls", "占用道路经营的", 24, clocking("09:05:01", DECIDE, next)))
                .run("case/c1/decide-1", DECIDE.dueAt(), new BreachClock("c1", CaseClock.DECIDE, 1))
                .run("case/c1/dispatch-1", next.dueAt(), new BreachClock("c1", CaseClock.DISPATCH, 1))
                .after("case/c1", new ClockBreached("c1", MARK, DECIDE, "xinhualu", 2))
                .runNot("case/c1/decide-1")
                .after("case/c1", new ClockBreached("c1", MARK, next, "xinhualu", 2))
                .allStand();
    }

    @Test
    void aReturnSetsTheClockOfDispatchAndSendingBackThatOfHandling() {
        ClockRun second = run(CaseClock.DISPATCH, 2, clock("09:08:00"));
        after(REPORTED, FILED, DISPATCHED)
                .after("case/c1", new DispatchReturned("c1", MARK, "d1", 1, "不属", clocking("09:07:00", ARRIVE, second)))
                .runNot("case/c1/arrive-1")
                .run("case/c1/dispatch-2", second.dueAt(), new BreachClock("c1", CaseClock.DISPATCH, 2));
        ClockRun again = run(CaseClock.HANDLE, 2, time("2021-03-02T11:00:00+08:00"));
        after(REPORTED, FILED, DISPATCHED, ARRIVED, HANDLED)
                .after("case/c1", new SentBack("c1", MARK, "d1", 1, "未清", clocking("11:00:00", null, again)))
                .run("case/c1/handle-2", again.dueAt(), new BreachClock("c1", CaseClock.HANDLE, 2));
        ClockRun reopened = run(CaseClock.DISPATCH, 2, clock("12:01:00"));
        after(REPORTED, FILED, DISPATCHED, ARRIVED, HANDLED)
                .after("case/c1", new CaseReopened("c1", MARK, 1, "复发", clocking("12:00:00", null, reopened)))
                .run("case/c1/dispatch-2", reopened.dueAt(), new BreachClock("c1", CaseClock.DISPATCH, 2));
    }

    @Test
    void extensionsAndDeferralsMoveTheClockOfHandling() {
        ClockRun longer = run(CaseClock.HANDLE, 1, time("2021-03-02T21:15:57+08:00"));
        ClockRun deferred = run(CaseClock.HANDLE, 1, time("2021-03-11T00:00:00+08:00"));
        after(REPORTED, FILED, DISPATCHED, ARRIVED)
                .after("case/c1", new ExtensionApproved("c1", MARK, 12, longer))
                .run("case/c1/handle-1", longer.dueAt(), new BreachClock("c1", CaseClock.HANDLE, 1))
                .after("case/c1", new CaseDeferred("c1", MARK, LocalDate.parse("2021-03-10"), "待", 1, deferred))
                .run("case/c1/handle-1", deferred.dueAt(), new BreachClock("c1", CaseClock.HANDLE, 1));
    }

    @Test
    void whatIsDeclinedOrMergedHasNoTimeRunning() {
        after(REPORTED)
                .after("case/c1", new CaseDeclined("c1", MARK, "不属", clocking("09:04:59", DECIDE, null)))
                .allStand();
        after(REPORTED)
                .after(
                        "case/c1",
                        new CaseMerged(
                                "c1",
                                MARK.setAside(Aside.MERGED),
                                "c0",
                                CaseScore.NONE,
                                clocking("09:04:59", DECIDE, null)))
                .allStand();
    }

    private static RunningClocks after(CaseworkEvent... events) {
        return RunningClocks.of(new CaseworkClocks()).after("case/c1", events);
    }
}
