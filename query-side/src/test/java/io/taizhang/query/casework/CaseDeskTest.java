package io.taizhang.query.casework;

import static io.taizhang.query.casework.Told.MARK;
import static io.taizhang.query.casework.Told.at;
import static io.taizhang.query.casework.Told.clocking;
import static io.taizhang.query.casework.Told.department;
import static io.taizhang.query.casework.Told.office;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Escalation;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseDeskTest {

    @Test
    void aReportIsOnTheDeskWithTheClockThatRuns() {
        DeskRow row = desk().and(office(Told.REPORTED)).row("c1");

        assertThat(row.stage()).isEqualTo(CaseStage.REPORTED);
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row.clock()).isEqualTo(CaseClock.DECIDE);
        assertThat(row.dueAt()).isEqualTo(at("09:05:00"));
        assertThat(row.description()).isEqualTo(Told.WORDS);
        assertThat(row.openFrom()).isEqualTo(at("09:00:00"));
        assertThat(row.openUntil()).isEqualTo("9999-12-31T00:00:00Z");
        assertThat(row.policyVersion()).isEqualTo(2);
    }

    @Test
    void whomToCallBackIsNotOnTheDeskButForTheOfficeAlone() {
        Rows<DeskRow> rows = desk().and(Told.closed());
        assertThat(rows.row("c1").toString()).doesNotContain(Told.CONTACT.ciphertext());

        ContactRow contact = Rows.of(new CaseContacts(), Told.closed()).row("c1");
        assertThat(contact.contact()).isEqualTo(Told.CONTACT);
        assertThat(contact.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(contact.internal()).isTrue();
    }

    @Test
    void eachStepMovesTheCaseOnAndSetsTheNextClock() {
        Rows<DeskRow> rows = desk().and(office(Told.REPORTED), office(Told.FILED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.FILED);
        assertThat(rows.row("c1").category()).isEqualTo("stalls");
        assertThat(rows.row("c1").clock()).isEqualTo(CaseClock.DISPATCH);

        rows.and(office(Told.DISPATCHED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.DISPATCHED);
        assertThat(rows.row("c1").clock()).isEqualTo(CaseClock.ARRIVE);

        rows.and(department(Told.ACCEPTED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.ACCEPTED);
        assertThat(rows.row("c1").clock()).isEqualTo(CaseClock.ARRIVE);

        rows.and(department(Told.ARRIVED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.ARRIVED);
        assertThat(rows.row("c1").clock()).isEqualTo(CaseClock.HANDLE);

        rows.and(department(Told.HANDLED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.HANDLED);
        assertThat(rows.row("c1").clock()).isNull();

        rows.and(department(Told.VERIFIED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.VERIFIED);

        rows.and(department(Told.CLOSED));
        assertThat(rows.row("c1").stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(rows.row("c1").reply()).isEqualTo("已处理");
        assertThat(rows.row("c1").openUntil()).isEqualTo(at("12:00:00"));
    }

    @Test
    void aDispatchedCaseIsSeenByItsDepartmentAndAReturnedOneNoLonger() {
        Rows<DeskRow> rows = desk().and(office(Told.REPORTED), office(Told.FILED), office(Told.DISPATCHED));
        assertThat(rows.row("c1").unitPath()).isEqualTo("demo/xinhualu/d1");

        ClockRun again = new ClockRun(CaseClock.DISPATCH, 2, at("09:08:00"));
        rows.and(department(new DispatchReturned("c1", MARK, "d1", 1, "不属", clocking("09:07:00", Told.ARRIVE, again))));

        assertThat(rows.row("c1").unitPath()).isEqualTo("demo/xinhualu");
        assertThat(rows.row("c1").returns()).isEqualTo(1);
        assertThat(rows.row("c1").dueAt()).isEqualTo(at("09:08:00"));
    }

    @Test
    void aBreachIsCountedAndMarkedWhileItsClockRuns() {
        Rows<DeskRow> rows =
                desk().and(office(Told.REPORTED), office(new ClockBreached("c1", MARK, Told.DECIDE, "xinhualu", 2)));
        assertThat(rows.row("c1").breached()).isTrue();
        assertThat(rows.row("c1").breaches()).isEqualTo(1);

        rows.and(office(Told.FILED));
        assertThat(rows.row("c1").breached()).isFalse();
        assertThat(rows.row("c1").breaches()).isEqualTo(1);
    }

    @Test
    void aBreachThatIsRecordedAfterItsStepDoesNotMarkTheNextClock() {
        DeskRow row = desk().and(
                        office(Told.REPORTED),
                        office(Told.FILED),
                        office(new ClockBreached("c1", MARK, Told.DECIDE, "xinhualu", 2)))
                .row("c1");
        assertThat(row.breached()).isFalse();
        assertThat(row.breaches()).isEqualTo(1);
    }

    @Test
    void extensionsAndDeferralsMoveWhenItIsDue() {
        Rows<DeskRow> rows = desk().and(
                        office(Told.REPORTED),
                        office(Told.FILED),
                        office(Told.DISPATCHED),
                        department(Told.ACCEPTED),
                        department(Told.ARRIVED),
                        department(new ExtensionRequested("c1", MARK, 12, "雨")));
        assertThat(rows.row("c1").extensionHours()).isEqualTo(12);

        rows.and(department(new ExtensionRefused("c1", MARK, "不足")));
        assertThat(rows.row("c1").extensionHours()).isNull();

        rows.and(department(new ExtensionApproved("c1", MARK, 12, moved("11:15:57"))));
        assertThat(rows.row("c1").dueAt()).isEqualTo(at("11:15:57"));

        LocalDate until = LocalDate.parse("2026-11-30");
        rows.and(department(new CaseDeferred("c1", MARK, until, "待", 1, moved("12:15:57"))));
        assertThat(rows.row("c1").dueAt()).isEqualTo(at("12:15:57"));
        assertThat(rows.row("c1").deferredUntil()).isEqualTo(until);
    }

    private static ClockRun moved(String dueAt) {
        return new ClockRun(CaseClock.HANDLE, 1, at(dueAt));
    }

    @Test
    void reworkIsCountedAndAReopenedCaseIsOpenAgain() {
        Rows<DeskRow> rows = desk().and(Told.closed());
        ClockRun again = new ClockRun(CaseClock.DISPATCH, 2, at("12:01:00"));
        rows.and(
                department(new CalledBack("c1", MARK, true, false, 1)),
                department(new CaseReopened("c1", MARK, 1, "复发", clocking("12:00:00", null, again))),
                office(new CaseEscalated("c1", MARK, Escalation.REWORKED_THREE_TIMES)));

        DeskRow row = rows.row("c1");
        assertThat(row.openUntil()).isEqualTo("9999-12-31T00:00:00Z");
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row.stage()).isEqualTo(CaseStage.FILED);
        assertThat(row.reworks()).isEqualTo(1);
        assertThat(row.satisfaction()).isEqualTo(1);
        assertThat(row.escalated()).isTrue();
        assertThat(row.reply()).isNull();

        ClockRun handle = new ClockRun(CaseClock.HANDLE, 2, at("20:00:00"));
        rows.and(department(new SentBack("c1", MARK, "d1", 2, "未清", clocking("12:30:00", null, handle))));
        assertThat(rows.row("c1").reworks()).isEqualTo(2);
        assertThat(rows.row("c1").clock()).isEqualTo(CaseClock.HANDLE);
    }

    @Test
    void whatIsDeclinedOrMergedIsOffTheDesk() {
        DeskRow declined = desk().and(
                        office(Told.REPORTED),
                        office(new CaseDeclined("c1", MARK, "不属", clocking("09:04:00", Told.DECIDE, null))))
                .row("c1");
        assertThat(declined.stage()).isEqualTo(CaseStage.DECLINED);
        assertThat(declined.reply()).isEqualTo("不属");
        assertThat(declined.openUntil()).isEqualTo(at("09:04:00"));

        DeskRow merged = desk().and(
                        office(Told.REPORTED),
                        office(new CaseMerged(
                                "c1",
                                MARK.setAside(Aside.MERGED),
                                "c0",
                                CaseScore.NONE,
                                clocking("09:04:00", Told.DECIDE, null))))
                .row("c1");
        assertThat(merged.stage()).isEqualTo(CaseStage.MERGED);
        assertThat(merged.mergedIntoCaseId()).isEqualTo("c0");
        assertThat(merged.aside()).isEqualTo(Aside.MERGED);
        assertThat(merged.clock()).isNull();
    }

    @Test
    void aCaseEnteredLateIsMarkedAndRunsNoClock() {
        DeskRow row = desk().and(office(Told.report(MARK.setAside(Aside.ENTERED_LATE))))
                .row("c1");
        assertThat(row.aside()).isEqualTo(Aside.ENTERED_LATE);
        assertThat(row.clock()).isNull();
        assertThat(row.dueAt()).isNull();
    }

    private static Rows<DeskRow> desk() {
        return Rows.of(new CaseDesk());
    }
}
