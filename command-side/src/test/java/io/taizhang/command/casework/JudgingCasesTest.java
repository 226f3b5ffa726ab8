package io.taizhang.command.casework;

import static io.taizhang.command.casework.ACase.HANDLE;
import static io.taizhang.command.casework.ACase.MARK;
import static io.taizhang.command.casework.ACase.arrived;
import static io.taizhang.command.casework.ACase.clocking;
import static io.taizhang.command.casework.ACase.closed;
import static io.taizhang.command.casework.ACase.filed;
import static io.taizhang.command.casework.ACase.handled;
import static io.taizhang.command.casework.ACase.reported;
import static io.taizhang.command.casework.ACase.run;
import static io.taizhang.command.casework.ACase.snapped;
import static io.taizhang.command.casework.ACase.verified;
import static io.taizhang.command.casework.Town.at;
import static io.taizhang.command.casework.Town.clock;
import static io.taizhang.command.casework.Town.time;

import io.taizhang.api.Role;
import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseCount;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseMeasure;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkCommand.*;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Escalation;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgingCasesTest {
    private static final ExtensionRequested REQUESTED = new ExtensionRequested("c1", MARK, 12, "雨天");

    @Test
    void anExtensionIsRequestedByOneAndApprovedByAnother() {
        arrived()
                .when(at("official2", "09:30:00"), new RequestExtension("c1", 12, "雨天"))
                .facts(REQUESTED);
        requested()
                .when(at("approver", "09:40:00"), new ApproveExtension("c1"))
                .facts(new ExtensionApproved(
                        "c1", MARK, 12, run(CaseClock.HANDLE, 1, time("2021-03-02T21:15:57+08:00"))));
        requested()
                .when(at("official3", "09:40:00").by("official3", Role.APPROVER), new ApproveExtension("c1"))
                .refused(CommonRule.SAME_PERSON);
        requested()
                .when(at("official2", "09:40:00").by("official2", Role.APPROVER), new ApproveExtension("c1"))
                .refused(CommonRule.SAME_PERSON);
        requested()
                .when(at("approver", "09:40:00"), new RefuseExtension("c1", "理由不足"))
                .facts(new ExtensionRefused("c1", MARK, "理由不足"));
        requested()
                .when(at("official3", "09:40:00").by("official3", Role.APPROVER), new RefuseExtension("c1", "理由不足"))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void oneExtensionIsDecidedAfterTheOther() {
        requested()
                .when(at("official2", "09:31:00"), new RequestExtension("c1", 1, "再延"))
                .refused(CaseworkRule.EXTENSION_ALREADY_REQUESTED, 12);
        arrived()
                .when(at("approver", "09:40:00"), new ApproveExtension("c1"))
                .refused(CaseworkRule.NO_EXTENSION_REQUESTED);
        requested()
                .fact(at("approver", "09:40:00"), new ExtensionRefused("c1", MARK, "理由不足"))
                .when(at("approver", "09:41:00"), new RefuseExtension("c1", "再次"))
                .refused(CaseworkRule.NO_EXTENSION_REQUESTED);
        filed().when(at("official2", "09:05:30"), new RequestExtension("c1", 12, "雨天"))
                .refused(CaseworkRule.NOT_ON_SITE, CaseStage.FILED);
    }

    @Test
    void noExtensionAndNoDeferralUndoesThatTheTimeIsOverHoweverItIsDated() {
        requested()
                .when(at("approver", "09:40:00").enteredAt("2021-03-02T09:15:57+08:00"), new ApproveExtension("c1"))
                .refused(CaseworkRule.HANDLING_OVERDUE, HANDLE.dueAt());
        arrived()
                .when(
                        at("official2", "09:40:00").enteredAt("2021-03-02T09:15:57+08:00"),
                        new RequestExtension("c1", 12, "雨天"))
                .refused(CaseworkRule.HANDLING_OVERDUE, HANDLE.dueAt());
        arrived()
                .when(
                        at("approver", "09:40:00").enteredAt("2021-03-02T09:15:57+08:00"),
                        new DeferCase("c1", LocalDate.parse("2021-03-10"), "待机械"))
                .refused(CaseworkRule.HANDLING_OVERDUE, HANDLE.dueAt());
    }

    @Test
    void aDeferralMovesTheLastDayAndNeverBack() {
        arrived()
                .when(at("approver", "09:40:00"), new DeferCase("c1", LocalDate.parse("2021-03-10"), "待机械"))
                .facts(new CaseDeferred(
                        "c1",
                        MARK,
                        LocalDate.parse("2021-03-10"),
                        "待机械",
                        1,
                        run(CaseClock.HANDLE, 1, time("2021-03-11T00:00:00+08:00"))));
        arrived()
                .when(at("approver", "09:40:00"), new DeferCase("c1", LocalDate.parse("2021-03-01"), "待机械"))
                .refused(CaseworkRule.DEFERRAL_TOO_SHORT, LocalDate.parse("2021-03-01"), HANDLE.dueAt());
        arrived()
                .when(
                        at("approver", "09:40:00").by("official2", Role.APPROVER),
                        new DeferCase("c1", LocalDate.parse("2021-03-10"), "待机械"))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void whoHandledItNeitherVerifiesNorSendsBackNorCloses() {
        handled()
                .when(at("inspector", "11:00:00"), new VerifyCase("c1", "属实"))
                .facts(new CaseVerified("c1", MARK, "属实"));
        handled()
                .when(at("official2", "11:00:00").by("official2", Role.INSPECTOR), new VerifyCase("c1", "属实"))
                .refused(CommonRule.SAME_PERSON);
        handled()
                .when(at("official2", "11:00:00").by("official2", Role.INSPECTOR), new SendBack("c1", "未清"))
                .refused(CommonRule.SAME_PERSON);
        verified().when(at("official2", "11:30:00"), new CloseCase("c1", "已处理")).refused(CommonRule.SAME_PERSON);
        verified()
                .when(at("official", "11:30:00"), new CloseCase("c1", "已处理"))
                .facts(new CaseClosed("c1", MARK, "已处理"));
    }

    @Test
    void judgementsFollowTheHandling() {
        arrived()
                .when(at("inspector", "11:00:00"), new VerifyCase("c1", "属实"))
                .refused(CaseworkRule.CASE_NOT_HANDLED, CaseStage.ARRIVED);
        verified()
                .when(at("inspector", "11:05:00"), new SendBack("c1", "未清"))
                .refused(CaseworkRule.CASE_ALREADY_VERIFIED, CaseStage.VERIFIED);
        handled()
                .when(at("official", "11:00:00"), new CloseCase("c1", "已处理"))
                .refused(CaseworkRule.CASE_NOT_VERIFIED, CaseStage.HANDLED);
        closed().when(at("official", "12:00:00"), new CloseCase("c1", "已处理"))
                .refused(CaseworkRule.CASE_ALREADY_CLOSED, CaseStage.CLOSED);
        verified()
                .when(at("official", "12:00:00"), new CallBack("c1", false, null, null))
                .refused(CaseworkRule.CASE_NOT_CLOSED, CaseStage.VERIFIED);
    }

    @Test
    void sentBackItIsHandledAgainWithTheFullTime() {
        handled().when(at("inspector", "11:00:00"), new SendBack("c1", "未清")).facts(sentBack(1));
    }

    @Test
    void theThirdReworkTakesItFurtherUp() {
        handled()
                .fact(at("inspector", "10:30:00"), sentBack(2))
                .fact(at("official2", "10:40:00"), ACase.HANDLED)
                .when(at("inspector", "11:00:00"), new SendBack("c1", "未清"))
                .facts(
                        new SentBack(
                                "c1",
                                MARK,
                                "d1",
                                3,
                                "未清",
                                clocking(
                                        "11:00:00", null, run(CaseClock.HANDLE, 3, time("2021-03-02T11:00:00+08:00")))),
                        new CaseEscalated("c1", MARK, Escalation.REWORKED_THREE_TIMES));
    }

    private static SentBack sentBack(int reworks) {
        ClockRun again = run(CaseClock.HANDLE, 2, time("2021-03-02T11:00:00+08:00"));
        return new SentBack("c1", MARK, "d1", reworks, "未清", clocking("11:00:00", null, again));
    }

    @Test
    void reopenedItIsDispatchedAgainAndCountsAsRework() {
        closed().when(at("official", "12:00:00"), new ReopenCase("c1", "群众反映复发"))
                .facts(new CaseReopened(
                        "c1",
                        MARK,
                        1,
                        "群众反映复发",
                        clocking("12:00:00", null, run(CaseClock.DISPATCH, 2, clock("12:01:00")))));
        verified()
                .when(at("official", "12:00:00"), new ReopenCase("c1", "群众反映复发"))
                .refused(CaseworkRule.CASE_NOT_CLOSED, CaseStage.VERIFIED);
    }

    @Test
    void peopleAreCalledBackByOthersThanThoseWhoHandledIt() {
        closed().when(at("official", "12:00:00"), new CallBack("c1", true, true, 5))
                .facts(new CalledBack("c1", MARK, true, true, 5));
        closed().when(at("official", "12:00:00"), new CallBack("c1", false, null, null))
                .facts(new CalledBack("c1", MARK, false, null, null));
        closed().when(at("official2", "12:00:00"), new CallBack("c1", true, true, 5))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void theHandlingUnitNeitherClosesNorCallsBackWhoeverOfItDoes() {
        verified()
                .when(at("official4", "11:30:00").from("d1"), new CloseCase("c1", "已处理"))
                .refused(CaseworkRule.JUDGED_BY_HANDLING_UNIT, "d1");
        closed().when(at("official4", "12:00:00").from("d1"), new CallBack("c1", true, true, 5))
                .refused(CaseworkRule.JUDGED_BY_HANDLING_UNIT, "d1");
        closed().when(at("official4", "12:00:00").from("xinhualu"), new CallBack("c1", true, true, 5))
                .facts(new CalledBack("c1", MARK, true, true, 5));
    }

    @Test
    void oneClosingIsAnsweredForOnceHoweverOftenSomebodyCalls() {
        CaseReopened reopened = new CaseReopened(
                "c1", MARK, 1, "群众反映复发", clocking("12:30:00", null, run(CaseClock.DISPATCH, 2, clock("12:31:00"))));
        closed().fact(at("official", "12:00:00"), new CalledBack("c1", MARK, true, true, 5))
                .when(at("official", "12:01:00"), new CallBack("c1", true, true, 5))
                .refused(CaseworkRule.ALREADY_CALLED_BACK);
        closed().fact(at("official", "12:00:00"), new CalledBack("c1", MARK, false, null, null))
                .when(at("official", "12:01:00"), new CallBack("c1", true, true, 5))
                .facts(new CalledBack("c1", MARK, true, true, 5));
        closed().fact(at("official", "12:00:00"), new CalledBack("c1", MARK, true, false, 1))
                .fact(at("official", "12:30:00"), reopened)
                .fact(at("official", "12:50:00"), new CaseClosed("c1", MARK, "已再次处理"))
                .when(at("official", "13:00:00"), new CallBack("c1", true, true, 4))
                .facts(new CalledBack("c1", MARK, true, true, 4));
    }

    @Test
    void whoWasReachedAnsweredBothQuestionsAndWhoWasNotNeither() {
        closed().when(at("official", "12:00:00"), new CallBack("c1", true, null, 5))
                .refused(CaseworkRule.CALL_BACK_INCOMPLETE);
        closed().when(at("official", "12:00:00"), new CallBack("c1", true, true, null))
                .refused(CaseworkRule.CALL_BACK_INCOMPLETE);
        closed().when(at("official", "12:00:00"), new CallBack("c1", false, null, 1))
                .refused(CaseworkRule.CALL_BACK_INCOMPLETE);
    }

    @Test
    void whoFollowsACaseRatesItOnceWithItsCode() {
        CaseMark followed = new CaseMark(MARK.unitIds(), "2021-03", null, Town.CODE, null);
        CaseClosed end = new CaseClosed("c1", followed, "已处理");
        snappedAndClosed(followed, end)
                .when(at("CITIZEN", "12:00:00"), new RateCase("c1", Town.CODE, 4))
                .facts(new CaseRated("c1", followed, 4));
        snappedAndClosed(followed, end)
                .when(at("CITIZEN", "12:00:00"), new RateCase("c1", "ee".repeat(32), 4))
                .refused(CaseworkRule.TRACKING_CODE_UNKNOWN);
        snappedAndClosed(followed, end)
                .fact(at("CITIZEN", "12:00:00"), new CaseRated("c1", followed, 4))
                .when(at("CITIZEN", "12:01:00"), new RateCase("c1", Town.CODE, 1))
                .refused(CaseworkRule.ALREADY_RATED);
        snapped()
                .when(at("CITIZEN", "09:01:00"), new RateCase("c1", Town.CODE, 1))
                .refused(CaseworkRule.CASE_NOT_CLOSED, CaseStage.REPORTED);
    }

    private static Given<Case> snappedAndClosed(CaseMark followed, CaseClosed end) {
        return snapped()
                .fact(at("inspector", "11:00:00"), new CaseVerified("c1", followed, "属实"))
                .fact(at("official", "11:30:00"), end);
    }

    @Test
    void aDuplicateIsMergedIntoTheOneThatCameFirstAndCountsNoLonger() {
        CaseScore counted = new CaseScore(List.of(
                new CaseCount(CaseMeasure.REPORTED, 1),
                new CaseCount(CaseMeasure.FILED, 1),
                new CaseCount(CaseMeasure.DECIDED_IN_TIME, 1)));
        filed().when(at("official", "09:05:30"), new MergeDuplicate("c1", "earlier"))
                .facts(new CaseMerged(
                        "c1",
                        MARK.setAside(Aside.MERGED),
                        "earlier",
                        counted,
                        clocking("09:05:30", ACase.DISPATCH, null)));
        handled()
                .when(at("official", "10:30:00"), new MergeDuplicate("c1", "earlier"))
                .refused(CaseworkRule.CASE_ALREADY_HANDLED, CaseStage.HANDLED);
    }

    @Test
    void aCaseIsMergedIntoAnotherOfItsUnitThatGoesOn() {
        reported()
                .when(at("official", "09:01:00"), new MergeDuplicate("c1", "c1"))
                .refused(CaseworkRule.MERGED_INTO_ITSELF);
        reported()
                .when(at("official", "09:01:00"), new MergeDuplicate("c1", "nothing"))
                .refused(CaseworkRule.CASE_UNKNOWN, "nothing");
        reported()
                .when(at("official", "09:01:00"), new MergeDuplicate("c1", "neighbour"))
                .refused(CaseworkRule.CASE_OF_ANOTHER_UNIT, "neighbour", "xinhualu");
        reported()
                .when(at("official", "09:01:00"), new MergeDuplicate("c1", "declined"))
                .refused(CaseworkRule.CASE_ENDED, "declined");
        reported()
                .when(at("official", "09:01:00"), new MergeDuplicate("c1", "later"))
                .refused(CaseworkRule.CASE_NOT_REPORTED_BEFORE, "later");
    }

    private static Given<Case> requested() {
        return arrived().fact(at("official3", "09:30:00"), REQUESTED);
    }
}
