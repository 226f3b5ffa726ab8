package io.taizhang.standalone.sample;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkCommand.DeferCase;
import io.taizhang.api.casework.CaseworkCommand.DispatchCase;
import io.taizhang.api.casework.CaseworkCommand.FileCase;
import io.taizhang.api.casework.CaseworkCommand.RequestExtension;
import io.taizhang.api.casework.HandlingAction;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Synthetic cases that are open now: one in each stage, with clocks that run; one that nobody has filed in time; one that was
 * entered the day after; and one that was closed and reopened, and is closed.
 */
record CasesUnderWay(LocalDate present) {

    void write(Diary diary) {
        life("minghu-case-21", "minghu", CaseSource.CAMERA, CaseOffices.FACILITY, 9)
                .writeArrived(diary);
        CaseLife deferred = life("minghu-case-22", "minghu", CaseSource.PATROL, CaseOffices.FACILITY, 10);
        deferred.writeArrived(diary);
        deferred.at(diary, 7_200, "approver", new DeferCase("minghu-case-22", present.plusDays(20), "等待配件到货（示例）"));
        life("minghu-case-23", "minghu", CaseSource.PLATFORM, CaseOffices.STALLS, 11)
                .writeReported(diary);
        writeEnteredLate(diary);
        writeReopened(diary);

        CaseLife extension = life("jichenglu-case-21", "jichenglu", CaseSource.HOTLINE, CaseOffices.FACILITY, 9);
        extension.writeArrived(diary);
        extension.at(
                diary,
                7_200,
                City.officialOf("jichenglu-d1"),
                new RequestExtension("jichenglu-case-21", 48, "需要专业单位配合（示例）"));
        CaseLife dispatched =
                life("jichenglu-case-22", "jichenglu", CaseSource.SUGGESTION_BOX, CaseOffices.RUBBISH, 10);
        dispatched.writeFiled(diary);
        dispatched.at(diary, 160, "official", new DispatchCase("jichenglu-case-22", "jichenglu-d2"));
        life("jichenglu-case-23", "jichenglu", CaseSource.VISIT, CaseOffices.FACILITY, 11)
                .writeFiled(diary);
    }

    private CaseLife life(String id, String office, CaseSource source, CaseCategory category, int hour) {
        return new CaseLife(
                id, office, office + "-d1", source, category, "g05", present.minusDays(1), LocalTime.of(hour, 15), 120);
    }

    /** Closed, and reopened two days later. */
    private void writeReopened(Diary diary) {
        CaseLife first = rubbish(present.minusDays(12));
        first.writeArrived(diary);
        first.writeHandled(diary, 7_200, HandlingAction.CLEAN);
        first.writeClosed(diary, 10_800, 2);
        CaseLife again = rubbish(present.minusDays(10));
        again.writeReopened(diary);
        again.writeHandled(diary, 7_200, HandlingAction.CLEAN);
        again.writeClosed(diary, 10_800, 5);
    }

    private static CaseLife rubbish(LocalDate day) {
        return new CaseLife(
                "minghu-case-25",
                "minghu",
                "minghu-d1",
                CaseSource.PATROL,
                CaseOffices.RUBBISH,
                "g06",
                day,
                LocalTime.of(9, 15),
                120);
    }

    /** What was seen two days ago was typed a day later. */
    private void writeEnteredLate(Diary diary) {
        CaseLife late = life("minghu-case-24", "minghu", CaseSource.PATROL, CaseOffices.RUBBISH, 9);
        diary.late(present.minusDays(1), present.minusDays(2), "official", late.report());
        diary.at(
                present.minusDays(1),
                LocalTime.of(9, 10),
                "official",
                new FileCase(late.caseId(), late.category().filingClause(), null));
    }
}
