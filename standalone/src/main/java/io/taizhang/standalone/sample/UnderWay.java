package io.taizhang.standalone.sample;

import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import java.time.LocalDate;
import java.util.List;

/** Synthetic works under way this year, one in each stage, so that the overview has something to watch. */
final class UnderWay {
    private static final String FUND = "demo-renovation-2026";
    private static final LocalDate BEGINS = LocalDate.of(2026, 3, 2);

    private UnderWay() {}

    static void write(Diary diary) {
        diary.on(
                LocalDate.of(2026, 1, 12),
                "finance",
                new OpenFund(FUND, City.TOP, "2026年城市更新专项资金（示例）", 2026, FundPurpose.RENOVATION, FundSource.CITY));
        diary.on(LocalDate.of(2026, 1, 19), "finance", new Appropriate(FUND, 2_000_000_000L, "示例拨款文号〔2026〕1号"));

        ProjectLife lift = life("xiaoyi-lift-01", "xiaoyi", ProjectKind.LIFT, "示例楼加装电梯", 240_000_000L);
        lift.writeToContract(diary);
        lift.writePart(diary, 1, 30);
        lift.writeCertified(diary, 2, 60);
        LocalDate reported = lift.reported(2).plusDays(20);
        diary.late(
                reported,
                reported.minusDays(12),
                lift.official(),
                new ReportWorks(lift.projectId(), "井道", 65, "补录（示例）"));

        life("minghu-compound-01", "minghu", ProjectKind.COMPOUND, "示例小区改造", 320_000_000L)
                .writeToContract(diary);
        life("dongchengqu-courtyard-01", "dongchengqu", ProjectKind.COURTYARD, "示例院落改造", 180_000_000L)
                .writeToApproval(diary);
        life("ruyihu-space-01", "ruyihu", ProjectKind.PUBLIC_SPACE, "示例口袋公园", 90_000_000L)
                .writeToPlan(diary);
    }

    private static ProjectLife life(String id, String unit, ProjectKind kind, String title, long fen) {
        Category category = kind == ProjectKind.COMPOUND ? Category.IMPROVING : null;
        return new ProjectLife(
                id, unit, "official", kind, category, title, List.of(), FUND, BEGINS, Shares.of(fen, 3, 100_000));
    }
}
