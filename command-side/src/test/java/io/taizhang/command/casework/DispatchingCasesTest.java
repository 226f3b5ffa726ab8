package io.taizhang.command.casework;

import static io.taizhang.command.casework.ACase.ACCEPTED;
import static io.taizhang.command.casework.ACase.ARRIVED;
import static io.taizhang.command.casework.ACase.DECIDE;
import static io.taizhang.command.casework.ACase.DISPATCHED;
import static io.taizhang.command.casework.ACase.FILED;
import static io.taizhang.command.casework.ACase.HANDLED;
import static io.taizhang.command.casework.ACase.MARK;
import static io.taizhang.command.casework.ACase.REPORT;
import static io.taizhang.command.casework.ACase.REPORTED;
import static io.taizhang.command.casework.ACase.accepted;
import static io.taizhang.command.casework.ACase.arrived;
import static io.taizhang.command.casework.ACase.clocking;
import static io.taizhang.command.casework.ACase.dispatched;
import static io.taizhang.command.casework.ACase.filed;
import static io.taizhang.command.casework.ACase.none;
import static io.taizhang.command.casework.ACase.reported;
import static io.taizhang.command.casework.ACase.run;
import static io.taizhang.command.casework.ACase.snapped;
import static io.taizhang.command.casework.Town.at;
import static io.taizhang.command.casework.Town.clock;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.Sealed;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkCommand.*;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.Escalation;
import io.taizhang.api.casework.HandlingAction;
import io.taizhang.api.casework.Snapshot;
import io.taizhang.command.CommonRule;
import org.junit.jupiter.api.Test;

class DispatchingCasesTest {
    private static final FileCase FILE = new FileCase("c1", "占用道路经营的", null);
    private static final DispatchReturned ONCE = new DispatchReturned(
            "c1",
            MARK,
            "d1",
            1,
            "不属本部门",
            clocking("09:07:00", ACase.ARRIVE, run(CaseClock.DISPATCH, 2, clock("09:08:00"))));

    @Test
    void whatIsReportedIsSealedAndItsFirstClockRuns() {
        none().when(at("official", "09:00:00"), REPORT).facts(REPORTED);
    }

    @Test
    void aCitizenReportsWithAPhotoAndACode() {
        String key = issued().build().commandId().toString();
        CaseMark mark = new CaseMark(MARK.unitIds(), "2021-03", null, Town.CODE, null);
        none().when(
                        at("CITIZEN", "09:00:00"),
                        new ReportSnapshot("c1", "xinhualu", "示例路口", "路灯坏了", null, Town.PHOTO, Town.CODE))
                .facts(new CaseReported(
                        "c1",
                        mark,
                        CaseSource.SNAPSHOT,
                        null,
                        null,
                        new Sealed("case-report/" + key, "sealed(路灯坏了)"),
                        null,
                        new Snapshot(new Sealed("case-report/" + key, "sealed(示例路口)"), Town.PHOTO, Town.TAKEN),
                        Town.POLICY,
                        clocking("09:00:00", null, DECIDE)));
    }

    @Test
    void aPhotoHasToBeThere() {
        none().when(
                        at("CITIZEN", "09:00:00"),
                        new ReportSnapshot("c1", "xinhualu", "示例路口", "路灯坏了", null, "ee".repeat(32), Town.CODE))
                .refused(CommonRule.EVIDENCE_NOT_STORED, "ee".repeat(32));
        arrived()
                .when(at("official2", "10:00:00"), new HandleCase("c1", HandlingAction.CLEAN, "已清理", "ee".repeat(32)))
                .refused(CommonRule.EVIDENCE_NOT_STORED, "ee".repeat(32));
    }

    @Test
    void aReportNeedsAPromiseACategoryAndAPlaceOfItsUnit() {
        none().when(issued().at("2020-12-31T23:00:00+08:00"), REPORT).refused(CaseworkRule.NO_POLICY_IN_FORCE);
        none().when(at("official", "09:00:00"), report("dogs", "road")).refused(CaseworkRule.CATEGORY_UNKNOWN, "dogs");
        none().when(at("official", "09:00:00"), report("stalls", "nowhere"))
                .refused(CaseworkRule.PLACE_UNKNOWN, "nowhere");
        none().when(at("official", "09:00:00"), report("stalls", "far"))
                .refused(CaseworkRule.PLACE_OF_ANOTHER_UNIT, "far");
        none().when(at("official", "09:00:00"), report("stalls", "closed")).refused(CommonRule.CLOSED, "place/closed");
    }

    private static ReportCase report(String category, String placeId) {
        return new ReportCase("c1", "xinhualu", CaseSource.PATROL, category, placeId, "g7", "摊位占道", null);
    }

    @Test
    void aCaseIsFiledByTheClauseOfItsCategory() {
        reported().when(at("official", "09:04:59"), FILE).facts(FILED);
        reported()
                .when(at("official", "09:04:59"), new FileCase("c1", "照明设施损坏的", null))
                .refused(CaseworkRule.CLAUSE_OF_ANOTHER_CATEGORY, "照明设施损坏的", "stalls", "占用道路经营的");
        reported()
                .when(at("official", "09:04:59"), new FileCase("c1", "照明设施损坏的", "lamps"))
                .facts(new CaseFiled("c1", MARK, "lamps", "照明设施损坏的", 48, FILED.clocking()));
    }

    @Test
    void aCitizensReportIsFiledUnderACategory() {
        snapped().when(at("official", "09:04:59"), FILE).refused(CaseworkRule.CATEGORY_MISSING);
        snapped()
                .when(at("official", "09:04:59"), new FileCase("c1", "占用道路经营的", "dogs"))
                .refused(CaseworkRule.CATEGORY_UNKNOWN, "dogs");
        snapped()
                .when(at("official", "09:04:59"), new FileCase("c1", "占用道路经营的", "stalls"))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCaseIsDeclinedOrFiledOnce() {
        reported()
                .when(at("official", "09:04:59"), new DeclineCase("c1", "不属受理范围"))
                .facts(new CaseDeclined("c1", MARK, "不属受理范围", clocking("09:04:59", DECIDE, null)));
        filed().when(at("official", "09:05:10"), FILE).refused(CaseworkRule.CASE_ALREADY_DECIDED, CaseStage.FILED);
        filed().when(at("official", "09:05:10"), new DeclineCase("c1", "不属受理范围"))
                .refused(CaseworkRule.CASE_ALREADY_DECIDED, CaseStage.FILED);
        reported()
                .fact(
                        at("official", "09:04:59"),
                        new CaseDeclined("c1", MARK, "不属受理范围", clocking("09:04:59", DECIDE, null)))
                .when(at("official", "09:05:10"), FILE)
                .refused(CaseworkRule.CASE_ENDED, CaseStage.DECLINED);
    }

    @Test
    void aCaseIsDispatchedToADepartmentOfItsOffice() {
        filed().when(at("official", "09:05:58"), new DispatchCase("c1", "d1")).facts(DISPATCHED);
        filed().when(at("official", "09:05:58"), new DispatchCase("c1", "d7"))
                .refused(CaseworkRule.DEPARTMENT_UNKNOWN, "d7");
        filed().when(at("official", "09:05:58"), new DispatchCase("c1", "jichenglu"))
                .refused(CaseworkRule.DEPARTMENT_OUTSIDE_UNIT, "jichenglu", "xinhualu");
        filed().when(at("official", "09:05:58"), new DispatchCase("c1", "xinhualu"))
                .refused(CaseworkRule.DEPARTMENT_OUTSIDE_UNIT, "xinhualu", "xinhualu");
        filed().when(at("official", "09:05:58"), new DispatchCase("c1", "d9")).refused(CommonRule.UNIT_CLOSED, "d9");
    }

    @Test
    void aDispatchFollowsFilingAndComesOnce() {
        reported()
                .when(at("official", "09:01:00"), new DispatchCase("c1", "d1"))
                .refused(CaseworkRule.CASE_NOT_FILED, CaseStage.REPORTED);
        dispatched()
                .when(at("official", "09:06:00"), new DispatchCase("c1", "d2"))
                .refused(CaseworkRule.CASE_ALREADY_DISPATCHED, CaseStage.DISPATCHED);
    }

    @Test
    void theDepartmentHasTheCaseAndItsNeighbourDoesNot() {
        dispatched()
                .when(at("official2", "09:06:00").from("d1"), new AcceptDispatch("c1"))
                .facts(ACCEPTED);
        dispatched()
                .when(at("official2", "09:06:00").from("d2"), new AcceptDispatch("c1"))
                .refused(CommonRule.OUT_OF_SCOPE);
        filed().when(at("official2", "09:05:30").from("d1"), new DispatchCase("c1", "d1"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aDepartmentAcceptsOrReturnsWhatWasDispatched() {
        filed().when(at("official2", "09:06:00"), new AcceptDispatch("c1"))
                .refused(CaseworkRule.CASE_NOT_DISPATCHED, CaseStage.FILED);
        accepted()
                .when(at("official2", "09:07:00"), new AcceptDispatch("c1"))
                .refused(CaseworkRule.CASE_ALREADY_ACCEPTED, CaseStage.ACCEPTED);
        accepted()
                .when(at("official2", "09:07:00"), new ReturnDispatch("c1", "不属本部门"))
                .refused(CaseworkRule.CASE_ALREADY_ACCEPTED, CaseStage.ACCEPTED);
    }

    @Test
    void afterAReturnTheClockOfDispatchRunsAgain() {
        dispatched()
                .when(at("official2", "09:07:00"), new ReturnDispatch("c1", "不属本部门"))
                .facts(ONCE);
        dispatched()
                .fact(at("official2", "09:07:00"), ONCE)
                .when(at("official", "09:07:30"), new DispatchCase("c1", "d2"))
                .facts(new CaseDispatched(
                        "c1",
                        MARK,
                        "d2",
                        clocking("09:07:30", ONCE.clocking().starts(), run(CaseClock.ARRIVE, 2, clock("09:17:30")))));
    }

    @Test
    void aThirdReturnTakesTheCaseFurtherUpAndIsTheLast() {
        DispatchReturned third = new DispatchReturned(
                "c1",
                MARK,
                "d1",
                3,
                "不属本部门",
                clocking(
                        "09:08:30",
                        run(CaseClock.ARRIVE, 2, clock("09:18:00")),
                        run(CaseClock.DISPATCH, 3, clock("09:09:30"))));
        CaseDispatched again = new CaseDispatched(
                "c1",
                MARK,
                "d1",
                clocking("09:08:00", ONCE.clocking().starts(), run(CaseClock.ARRIVE, 2, clock("09:18:00"))));
        dispatched()
                .fact(at("official2", "09:07:00"), new DispatchReturned("c1", MARK, "d1", 2, "不属本部门", ONCE.clocking()))
                .fact(at("official", "09:08:00"), again)
                .when(at("official2", "09:08:30"), new ReturnDispatch("c1", "不属本部门"))
                .facts(third, new CaseEscalated("c1", MARK, Escalation.RETURNED_THREE_TIMES));
        dispatched()
                .fact(at("official2", "09:08:30"), third)
                .fact(at("official", "09:09:00"), again)
                .when(at("official2", "09:10:00"), new ReturnDispatch("c1", "不属本部门"))
                .refused(CaseworkRule.RETURNED_THREE_TIMES);
    }

    @Test
    void whoeverAcceptedArrivesAndHandles() {
        dispatched()
                .when(at("official2", "09:07:00"), new Arrive("c1"))
                .refused(CaseworkRule.CASE_NOT_ACCEPTED, CaseStage.DISPATCHED);
        accepted().when(at("official2", "09:15:57"), new Arrive("c1")).facts(ARRIVED);
        arrived()
                .when(at("official2", "09:16:00"), new Arrive("c1"))
                .refused(CaseworkRule.ALREADY_ON_SITE, CaseStage.ARRIVED);
        accepted()
                .when(at("official2", "09:16:00"), new HandleCase("c1", HandlingAction.PERSUADE, "已劝离", null))
                .refused(CaseworkRule.NOT_ON_SITE, CaseStage.ACCEPTED);
        arrived()
                .when(at("official2", "10:00:00"), new HandleCase("c1", HandlingAction.PERSUADE, "已劝离", null))
                .facts(HANDLED);
        ACase.handled()
                .when(at("official2", "10:01:00"), new HandleCase("c1", HandlingAction.PERSUADE, "再", null))
                .refused(CaseworkRule.CASE_ALREADY_HANDLED, CaseStage.HANDLED);
    }

    @Test
    void thePhotoOfTheHandlingSaysWhenItWasTaken() {
        arrived()
                .when(at("official2", "10:00:00"), new HandleCase("c1", HandlingAction.PERSUADE, "已劝离", Town.PHOTO))
                .facts(new CaseHandled(
                        "c1",
                        MARK,
                        "d1",
                        HandlingAction.PERSUADE,
                        "已劝离",
                        Town.PHOTO,
                        Town.TAKEN,
                        1,
                        HANDLED.clocking()));
    }

    @Test
    void noStepComesBeforeTheOneItRestsOn() {
        filed().when(Town.typed("official", "09:04:58", "09:05:10"), new DispatchCase("c1", "d1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        dispatched()
                .when(Town.typed("official2", "09:05:57", "09:06:00"), new AcceptDispatch("c1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }
}
