package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.CampaignCommand.IssueReport;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A synthetic campaign in each office, nearly a year old whenever the sample is entered: at 新华路街道 its communities and
 * sections compare what they have done (F07).
 */
final class CampaignsUnderWay {
    private static final int AGE = 320;
    private static final int LEFT = 65;

    private static final int JOINT_MEETINGS = 24;

    private CampaignsUnderWay() {}

    static void write(Diary diary, LocalDate present) {
        office(
                diary,
                present,
                0,
                "xinhualu",
                "official-xinhualu",
                "全国文明典范城市创建（示例）",
                "全国文明典范城市",
                leads("xinhualu", 6, 3));
        office(diary, present, 1, "xiaoyi", "official", "文明街道创建（示例）", "省级文明单位", leads("xiaoyi", 2, 1));
        office(diary, present, 2, "dongchengqu", "official", "文明城区巩固（示例）", "全国文明典范城市", leads("dongchengqu", 3, 0));
        office(diary, present, 3, "jichenglu", "official", "文明单位创建（示例）", "省级文明单位", leads("jichenglu", 2, 1));
        office(diary, present, 4, "minghu", "official", "文明单位创建（示例）", "省级文明单位", leads("minghu", 2, 1));
        office(diary, present, 5, "ruyihu", "official", "文明标兵单位创建（示例）", "省级文明标兵单位", leads("ruyihu", 2, 1));
    }

    private static void office(
            Diary diary,
            LocalDate present,
            int shift,
            String unit,
            String official,
            String title,
            String targetTitle,
            List<String> leads) {
        CampaignLife campaign = new CampaignLife(
                unit + "-campaign",
                unit,
                official,
                title,
                targetTitle,
                unit.equals("ruyihu") ? Standards.PROVINCIAL : Standards.STANDARD,
                present.minusDays(AGE),
                present.plusDays(LEFT),
                present.minusDays(1));
        campaign.writeLaunched(diary);
        campaign.writeYear(diary);
        campaign.writeSelfCheck(diary);
        new TasksUnderWay(campaign, present, shift).write(diary, leads);
        switch (unit) {
            case "minghu" -> writeJointMeetings(diary, campaign);
            case "ruyihu" -> writeRewards(diary, campaign);
            default -> {}
        }
    }

    /** 明湖办事处 held 24 (F20). */
    private static void writeJointMeetings(Diary diary, CampaignLife campaign) {
        for (int number = 1; number <= JOINT_MEETINGS; number++) {
            LocalDate day = campaign.startsOn().plusDays(6 + 12L * number);
            campaign.meet(diary, day, MeetingKind.JOINT, "第" + number + "次联席会", 18);
        }
    }

    /** 如意湖办事处 plans with rewards and penalties (F26). */
    private static void writeRewards(Diary diary, CampaignLife campaign) {
        diary.on(
                campaign.startsOn().plusDays(12),
                campaign.official(),
                new IssueReport(campaign.campaignId(), ReportKind.BULLETIN, "奖惩办法", "按期完成的予以表扬奖励，逾期未完成的予以通报（示例）"));
    }

    private static List<String> leads(String office, int communities, int sections) {
        return Stream.concat(
                        IntStream.rangeClosed(1, communities).mapToObj(number -> City.community(office, number)),
                        IntStream.rangeClosed(1, sections).mapToObj(number -> City.section(office, number)))
                .toList();
    }
}
