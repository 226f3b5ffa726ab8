package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignCommand.AppointLeadingGroup;
import io.taizhang.api.campaign.CampaignCommand.ConcludeCampaign;
import io.taizhang.api.campaign.CampaignCommand.HoldMeeting;
import io.taizhang.api.campaign.CampaignCommand.IssueReport;
import io.taizhang.api.campaign.CampaignCommand.LaunchCampaign;
import io.taizhang.api.campaign.CampaignCommand.ReachMilestone;
import io.taizhang.api.campaign.CampaignCommand.RecordOpinionSurvey;
import io.taizhang.api.campaign.CampaignCommand.ReviewCampaign;
import io.taizhang.api.campaign.CampaignCommand.SetMilestones;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.GroupPost;
import io.taizhang.api.campaign.IndicatorScore;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.api.campaign.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * How a campaign is led, from its launch on, written into the diary by the accounts that may do each step.
 *
 * @param official the account that leads it
 * @param until the last day that is written down
 */
record CampaignLife(
        String campaignId,
        String unitId,
        String official,
        String title,
        String targetTitle,
        String standardId,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate until) {
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

    void writeLaunched(Diary diary) {
        diary.on(
                startsOn,
                "approver",
                new LaunchCampaign(
                        campaignId,
                        unitId,
                        title,
                        targetTitle,
                        standardId,
                        new AuthorityBasis("示例市精神文明建设委员会", "示例批复〔" + startsOn.getYear() + "〕3号", endsOn),
                        startsOn,
                        endsOn));
        diary.on(
                startsOn.plusDays(1),
                official,
                new AppointLeadingGroup(
                        campaignId, List.of(new GroupPost("组长", unitId), new GroupPost("副组长", unitId))));
        diary.on(startsOn.plusDays(2), official, new SetMilestones(campaignId, milestones()));
        meet(diary, startsOn.plusDays(4), MeetingKind.MOBILISATION, "创建动员大会", 120);
        reach(diary, startsOn.plusDays(5), "mobilised");
    }

    private List<Milestone> milestones() {
        return List.of(
                new Milestone("mobilised", "动员部署", startsOn.plusDays(30)),
                new Milestone("self-check", "中期自查", middle().plusDays(10)),
                new Milestone("presented", "迎检", endsOn.minusDays(15)));
    }

    void writeSelfCheck(Diary diary) {
        reach(diary, middle(), "self-check");
    }

    void writePresented(Diary diary) {
        reach(diary, endsOn.minusDays(20), "presented");
    }

    /** The title is won on the last day; the campaign has no open tasks then. */
    void writeWon(Diary diary) {
        diary.on(endsOn, "approver2", new ConcludeCampaign(campaignId, CampaignOutcome.TITLE_WON));
    }

    private LocalDate middle() {
        return startsOn.plusDays(startsOn.until(endsOn, ChronoUnit.DAYS) / 2);
    }

    private void reach(Diary diary, LocalDate day, String code) {
        if (!day.isAfter(until)) {
            diary.at(day, LocalTime.NOON, official, new ReachMilestone(campaignId, code));
        }
    }

    /** Every month a meeting and a report on the month before; every quarter a meeting on the review of the one before. */
    void writeYear(Diary diary) {
        YearMonth last = YearMonth.from(until.minusDays(9));
        for (YearMonth month = YearMonth.from(startsOn).plusMonths(1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            YearMonth reported = month.minusMonths(1);
            meet(diary, month.atDay(5), MeetingKind.MONTHLY, reported.getMonthValue() + "月工作例会", 25);
            diary.on(
                    month.atDay(6),
                    official,
                    new IssueReport(campaignId, ReportKind.MONTHLY, reported.toString(), "各项任务按序时推进（示例）"));
            if (month.getMonthValue() % 3 == 1) {
                writeQuarter(diary, month, reported);
            }
        }
    }

    /** The inspector scores a quarter when it is over; a survey goes with it. */
    private void writeQuarter(Diary diary, YearMonth month, YearMonth lastMonth) {
        int number = lastMonth.atDay(1).get(IsoFields.QUARTER_OF_YEAR);
        int gained = (lastMonth.getYear() % 10 + number) % 6;
        diary.on(
                month.atDay(7),
                "inspector2",
                new ReviewCampaign(
                        campaignId,
                        lastMonth.getYear() + "Q" + number,
                        Standards.INDICATORS.stream()
                                .map(indicator ->
                                        new IndicatorScore(indicator.code(), BigDecimal.valueOf(86L + gained)))
                                .toList()));
        diary.on(month.atDay(8), official, survey(gained));
        meet(diary, month.atDay(9), MeetingKind.QUARTERLY, "第" + number + "季度推进会", 40);
    }

    private RecordOpinionSurvey survey(int gained) {
        return new RecordOpinionSurvey(
                campaignId,
                300,
                BigDecimal.valueOf(88L + gained),
                BigDecimal.valueOf(90L + gained),
                BigDecimal.valueOf(80L + gained),
                BigDecimal.valueOf(89L + gained));
    }

    void meet(Diary diary, LocalDate day, MeetingKind kind, String subject, int attendees) {
        diary.at(
                day,
                AFTERNOON,
                official,
                new HoldMeeting(campaignId, kind, subject + "（示例）", attendees, List.of("任务逐项销号（示例）")));
    }
}
