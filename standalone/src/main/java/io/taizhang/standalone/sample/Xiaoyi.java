package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.renovation.ProjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 孝义街道 (F09): daily meetings that settle inspection points and a report each month, in a campaign of one year; lifts
 * added to old buildings; a demolition that crosses the holdings of 19 employers. Amounts are synthetic.
 */
final class Xiaoyi {
    private static final String OFFICE = "xiaoyi";
    private static final String OFFICIAL = "official";
    private static final String FUND = "xiaoyi-renovation-2020";
    private static final int EMPLOYERS = 19;
    private static final int LIFTS = 2;
    private static final int DAILY_MEETINGS = 20;

    private Xiaoyi() {}

    static void write(Diary diary) {
        writeHoldings(diary);
        List<ProjectLife> projects = Stream.concat(
                        IntStream.rangeClosed(1, LIFTS).mapToObj(Xiaoyi::lift), Stream.of(demolition()))
                .toList();
        writeFund(diary, projects);
        projects.forEach(project -> project.writeToHandover(diary));
        writeCampaign(diary);
    }

    private static void writeHoldings(Diary diary) {
        for (int number = 1; number <= EMPLOYERS; number++) {
            diary.on(
                    LocalDate.of(2020, 2, 24),
                    OFFICIAL,
                    new RegisterPlace(
                            holding(number),
                            City.community(OFFICE, 1 + number % 5),
                            PlaceKind.OTHER,
                            "示例用人单位%02d家属院".formatted(number),
                            null,
                            null,
                            null,
                            1985,
                            1,
                            null,
                            null));
        }
    }

    private static void writeFund(Diary diary, List<ProjectLife> projects) {
        long needed = projects.stream().mapToLong(ProjectLife::estimateFen).sum();
        diary.on(
                LocalDate.of(2020, 1, 13),
                "finance",
                new OpenFund(FUND, OFFICE, "2020年老旧小区改造专项资金（示例金额）", 2020, FundPurpose.RENOVATION, FundSource.CITY));
        diary.on(LocalDate.of(2020, 1, 20), "finance", new Appropriate(FUND, needed, "示例拨款文号〔2020〕4号"));
    }

    private static ProjectLife lift(int number) {
        return project(
                "xiaoyi-lift-2020-%02d".formatted(number),
                ProjectKind.LIFT,
                "示例老楼%02d加装电梯".formatted(number),
                List.of(),
                LocalDate.of(2020, 3, 9).plusDays(30L * number),
                120_000_000L);
    }

    private static ProjectLife demolition() {
        return project(
                "xiaoyi-demolition-2020",
                ProjectKind.DEMOLITION,
                "十九家用人单位违建拆除（示例）",
                IntStream.rangeClosed(1, EMPLOYERS).mapToObj(Xiaoyi::holding).toList(),
                LocalDate.of(2020, 3, 16),
                60_000_000L);
    }

    private static ProjectLife project(
            String id, ProjectKind kind, String title, List<String> places, LocalDate begins, long fen) {
        return new ProjectLife(
                id, OFFICE, OFFICIAL, kind, null, title, places, FUND, begins, Shares.of(fen, 2, 100_000));
    }

    private static void writeCampaign(Diary diary) {
        LocalDate ends = LocalDate.of(2020, 12, 20);
        CampaignLife campaign = new CampaignLife(
                "xiaoyi-campaign-2020",
                OFFICE,
                OFFICIAL,
                "全国文明城市创建（示例）",
                "全国文明城市",
                Standards.STANDARD,
                LocalDate.of(2020, 1, 6),
                ends,
                ends);
        campaign.writeLaunched(diary);
        campaign.writeYear(diary);
        campaign.writeSelfCheck(diary);
        campaign.writePresented(diary);
        for (int day = 1; day <= DAILY_MEETINGS; day++) {
            campaign.meet(diary, LocalDate.of(2020, 10, 10).plusDays(day), MeetingKind.DAILY, "点位问题清零会", 15);
        }
        campaign.writeWon(diary);
    }

    private static String holding(int number) {
        return "xiaoyi-holding-%02d".formatted(number);
    }
}
