package io.taizhang.standalone.sample;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkCommand.AcceptDispatch;
import io.taizhang.api.casework.CaseworkCommand.Arrive;
import io.taizhang.api.casework.CaseworkCommand.CallBack;
import io.taizhang.api.casework.CaseworkCommand.CloseCase;
import io.taizhang.api.casework.CaseworkCommand.DispatchCase;
import io.taizhang.api.casework.CaseworkCommand.FileCase;
import io.taizhang.api.casework.CaseworkCommand.HandleCase;
import io.taizhang.api.casework.CaseworkCommand.ReopenCase;
import io.taizhang.api.casework.CaseworkCommand.ReportCase;
import io.taizhang.api.casework.CaseworkCommand.ReturnDispatch;
import io.taizhang.api.casework.CaseworkCommand.SendBack;
import io.taizhang.api.casework.CaseworkCommand.VerifyCase;
import io.taizhang.api.casework.HandlingAction;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A case from its report to the call-back, written into the diary by the accounts that may do each step. Times are seconds
 * after the report.
 *
 * @param filedAfter seconds from the report to filing
 */
record CaseLife(
        String caseId,
        String office,
        String department,
        CaseSource source,
        CaseCategory category,
        String gridCode,
        LocalDate day,
        LocalTime reported,
        int filedAfter) {
    private static final int DISPATCHED_AFTER = 40;
    private static final int ACCEPTED_AFTER = 90;
    private static final int ARRIVED_AFTER = 480;

    void writeReported(Diary diary) {
        at(diary, 0, "official", report());
    }

    ReportCase report() {
        String contact = source == CaseSource.CAMERA || source == CaseSource.PATROL ? null : "示例电话 " + caseId;
        return new ReportCase(
                caseId, office, source, category.code(), null, gridCode, category.title() + "（示例）", contact);
    }

    void writeFiled(Diary diary) {
        writeReported(diary);
        at(diary, filedAfter, "official", new FileCase(caseId, category.filingClause(), null));
    }

    /** The department is on the spot, the time to handle it runs. */
    void writeArrived(Diary diary) {
        writeFiled(diary);
        writeDispatchedToArrived(diary, filedAfter + DISPATCHED_AFTER);
    }

    /** Returned by another department first. */
    void writeReturnedOnce(Diary diary, String otherDepartment) {
        writeFiled(diary);
        int dispatched = filedAfter + DISPATCHED_AFTER;
        at(diary, dispatched, "official", new DispatchCase(caseId, otherDepartment));
        at(
                diary,
                dispatched + ACCEPTED_AFTER,
                City.officialOf(otherDepartment),
                new ReturnDispatch(caseId, "不属本部门职责（示例）"));
        writeDispatchedToArrived(diary, dispatched + ACCEPTED_AFTER + DISPATCHED_AFTER);
    }

    /** The department is on the spot once more. */
    void writeReopened(Diary diary) {
        at(diary, 0, "official", new ReopenCase(caseId, "回访反映垃圾又堆放（示例）"));
        writeDispatchedToArrived(diary, DISPATCHED_AFTER);
    }

    private void writeDispatchedToArrived(Diary diary, int dispatched) {
        at(diary, dispatched, "official", new DispatchCase(caseId, department));
        at(diary, dispatched + ACCEPTED_AFTER, City.officialOf(department), new AcceptDispatch(caseId));
        at(diary, dispatched + ARRIVED_AFTER, City.officialOf(department), new Arrive(caseId));
    }

    void writeHandled(Diary diary, int after, HandlingAction action) {
        at(diary, after, City.officialOf(department), new HandleCase(caseId, action, "已处理（示例）", null));
    }

    void writeSentBack(Diary diary, int after) {
        at(diary, after, "inspector", new SendBack(caseId, "现场仍有残留（示例）"));
    }

    /** @param satisfaction from 1 to 5; null where nobody was reached */
    void writeClosed(Diary diary, int after, @Nullable Integer satisfaction) {
        at(diary, after, "inspector", new VerifyCase(caseId, "现场属实（示例）"));
        at(diary, after + 900, "official", new CloseCase(caseId, "已处理完毕（示例）"));
        boolean reached = satisfaction != null;
        Boolean resolved = reached ? satisfaction > 2 : null;
        at(diary, after + 5_400, "official", new CallBack(caseId, reached, resolved, satisfaction));
    }

    void at(Diary diary, int seconds, String account, LedgerCommand command) {
        diary.at(day, reported.plusSeconds(seconds), account, command);
    }
}
