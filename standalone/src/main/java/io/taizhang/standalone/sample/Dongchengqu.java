package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.CampaignCommand.AppraiseCampaign;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.OrganisationCommand.AppointToPost;
import io.taizhang.api.organisation.OrganisationCommand.CreatePost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * 格尔木东城区工行委 (F10): a campaign of four years with ten special meetings, a meeting and a review every quarter,
 * responsibility letters down to each post, an appraisal and a special fund every year. Amounts and tasks are synthetic.
 */
final class Dongchengqu {
    private static final String OFFICE = "dongchengqu";
    private static final String CAMPAIGN = "dongchengqu-campaign-2018";
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2021;
    private static final int COMMUNITIES = 5;
    private static final int SPECIAL_MEETINGS = 10;
    private static final long YEARLY_FEN = 300_000_000L;

    private Dongchengqu() {}

    static void write(Diary diary) {
        CampaignLife campaign = new CampaignLife(
                CAMPAIGN,
                OFFICE,
                "official",
                "全国文明城市创建（示例）",
                "全国文明城市",
                Standards.STANDARD,
                LocalDate.of(FIRST_YEAR, 1, 22),
                LocalDate.of(LAST_YEAR, 12, 31),
                LocalDate.of(LAST_YEAR, 12, 31));
        campaign.writeLaunched(diary);
        campaign.writeYear(diary);
        campaign.writeSelfCheck(diary);
        campaign.writePresented(diary);
        for (int number = 1; number <= SPECIAL_MEETINGS; number++) {
            LocalDate day = campaign.startsOn().plusDays(120L * number);
            campaign.meet(diary, day, MeetingKind.SPECIAL, "第" + number + "次专题会", 30);
        }
        writePosts(diary);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            writeFund(diary, year);
            writeTasks(diary, year);
            writeAppraisal(diary, year);
        }
        campaign.writeWon(diary);
    }

    private static void writePosts(Diary diary) {
        LocalDate created = LocalDate.of(FIRST_YEAR, 1, 16);
        for (int number = 1; number <= COMMUNITIES; number++) {
            String post = post(number);
            diary.on(created, "official", new CreatePost(post, City.community(OFFICE, number), "创建专干（示例）", null));
            diary.at(created, LocalTime.of(15, 0), "official", new AppointToPost(post, "示例人员%02d".formatted(number)));
        }
    }

    private static void writeFund(Diary diary, int year) {
        String fund = "dongchengqu-campaign-" + year;
        LocalDate opened = LocalDate.of(year, 1, 15);
        diary.on(
                opened,
                "finance",
                new OpenFund(fund, OFFICE, year + "年文明创建专项经费（示例金额）", year, FundPurpose.CAMPAIGN, FundSource.COUNTY));
        diary.on(opened.plusDays(10), "finance", new Appropriate(fund, YEARLY_FEN, "示例拨款文号〔" + year + "〕2号"));
        diary.on(
                opened.plusDays(12),
                "finance",
                new Allocate(fund, fund + "-allocation", "campaign/" + CAMPAIGN, YEARLY_FEN / 10 * 9));
    }

    /** One task for the post of each community, done within the year. */
    private static void writeTasks(Diary diary, int year) {
        for (int number = 1; number <= COMMUNITIES; number++) {
            LocalDate assigned = LocalDate.of(year, 2, 1).plusDays(number);
            TaskLife task = new TaskLife(
                    CAMPAIGN,
                    "%s-%d-task-%02d".formatted(OFFICE, year, number),
                    Standards.INDICATORS.get(number).code(),
                    "official",
                    City.community(OFFICE, number),
                    year + "年创建任务",
                    12,
                    "项",
                    number,
                    assigned,
                    LocalDate.of(year, 11, 30),
                    post(number));
            task.writeAssigned(diary);
            task.writeSigned(diary, assigned.plusDays(2));
            task.writeDone(diary, LocalDate.of(year, 4, 10).plusDays(number), 3);
        }
    }

    private static void writeAppraisal(Diary diary, int year) {
        BigDecimal score = BigDecimal.valueOf(88L + year - FIRST_YEAR);
        diary.on(LocalDate.of(year, 12, 28), "approver2", new AppraiseCampaign(CAMPAIGN, year, score, "良好（示例）"));
    }

    private static String post(int community) {
        return City.community(OFFICE, community) + "-post";
    }
}
