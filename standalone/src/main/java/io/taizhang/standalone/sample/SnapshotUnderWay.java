package io.taizhang.standalone.sample;

import io.taizhang.api.Base32;
import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseworkCommand.AcceptDispatch;
import io.taizhang.api.casework.CaseworkCommand.Arrive;
import io.taizhang.api.casework.CaseworkCommand.DispatchCase;
import io.taizhang.api.casework.CaseworkCommand.FileCase;
import io.taizhang.api.casework.CaseworkCommand.PublishServicePolicy;
import io.taizhang.api.casework.CaseworkCommand.ReportSnapshot;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.api.casework.TrackingCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** 随手拍: one case that a citizen reported yesterday, and that a section is working on. */
final class SnapshotUnderWay {
    private static final String UNIT = "xinhualu";
    /** As everything of the sample it is known to all: {@code 2345-679A-BCDE-FGHJ-KMNA}. */
    private static final TrackingCode CODE = TrackingCode.of(Base32.value("2345679ABCDEFGHJKMN"));

    private SnapshotUnderWay() {}

    static void write(Diary diary, LocalDate present) {
        diary.on(
                present.minusDays(100),
                "approver",
                new PublishServicePolicy(
                        UNIT,
                        1,
                        new ServiceClocks(300, 60, 600),
                        List.of(new CaseCategory("environment", "市容环境", "示例立案条款", 168))));
        LocalDate day = present.minusDays(1);
        String section = City.section(UNIT, 1);
        diary.at(
                day,
                LocalTime.of(10, 0),
                Sample.CITIZEN_OF + UNIT,
                new ReportSnapshot(CODE.caseId(), UNIT, "示例路与示例街交叉口", "路口的垃圾两天没有清（示例）", null, null, CODE.trackingId()));
        diary.at(day, LocalTime.of(10, 3), "official-" + UNIT, new FileCase(CODE.caseId(), "示例立案条款", "environment"));
        diary.at(day, LocalTime.of(10, 3, 40), "official-" + UNIT, new DispatchCase(CODE.caseId(), section));
        diary.at(day, LocalTime.of(10, 6), "official-" + section, new AcceptDispatch(CODE.caseId()));
        diary.at(day, LocalTime.of(10, 12), "official-" + section, new Arrive(CODE.caseId()));
    }
}
