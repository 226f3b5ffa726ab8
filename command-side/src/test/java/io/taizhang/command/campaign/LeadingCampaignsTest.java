package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.official;

import io.taizhang.api.campaign.CampaignCommand;
import io.taizhang.api.campaign.CampaignCommand.AppointLeadingGroup;
import io.taizhang.api.campaign.CampaignCommand.HoldMeeting;
import io.taizhang.api.campaign.CampaignCommand.IssueReport;
import io.taizhang.api.campaign.CampaignCommand.RecordOpinionSurvey;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.LeadingGroupAppointed;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.api.campaign.CampaignEvent.ReportIssued;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.GroupPost;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.ReportKind;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The leading group, its meetings, its reports, and what people think. */
class LeadingCampaignsTest {
    private static final BigDecimal PCT = new BigDecimal("92.5");
    private static final HoldMeeting MEETING =
            new HoldMeeting("c1", MeetingKind.SPECIAL, "第一次专题会", 30, List.of("分解任务"));
    private static final IssueReport REPORT = new IssueReport("c1", ReportKind.MONTHLY, "2021-03", "进展平稳");
    private static final RecordOpinionSurvey SURVEY = new RecordOpinionSurvey("c1", 500, PCT, PCT, PCT, PCT);

    @Test
    void aLeadingGroupIsAppointedFromKnownUnits() {
        List<GroupPost> posts = List.of(new GroupPost("组长", "xinhualu"), new GroupPost("成员", "jichenglu"));
        ACampaign.launched()
                .when(official(), new AppointLeadingGroup("c1", posts))
                .facts(new LeadingGroupAppointed("c1", posts));
        ACampaign.launched().when(official(), group("nowhere")).refused(CommonRule.UNIT_UNKNOWN, "nowhere");
    }

    @Test
    void aMeetingIsHeld() {
        ACampaign.launched()
                .when(official(), MEETING)
                .facts(new MeetingHeld("c1", MeetingKind.SPECIAL, "第一次专题会", 30, List.of("分解任务")));
    }

    @Test
    void aReportIsIssued() {
        ACampaign.launched()
                .when(official(), REPORT)
                .facts(new ReportIssued("c1", ReportKind.MONTHLY, "2021-03", "进展平稳"));
    }

    @Test
    void surveysAreNumbered() {
        ACampaign.launched()
                .when(official(), SURVEY)
                .facts(new OpinionSurveyRecorded("c1", 1, 500, PCT, PCT, PCT, PCT));
        ACampaign.launched()
                .facts(new OpinionSurveyRecorded("c1", 1, 500, PCT, PCT, PCT, PCT))
                .when(official(), SURVEY)
                .facts(new OpinionSurveyRecorded("c1", 2, 500, PCT, PCT, PCT, PCT));
    }

    static Stream<CampaignCommand> steps() {
        return Stream.of(group("xinhualu"), MEETING, REPORT, SURVEY);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nothingHappensBeforeTheLaunch(CampaignCommand command) {
        ACampaign.launched()
                .when(official().at("2021-02-28T09:00:00+08:00"), command)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nothingHappensAfterTheConclusion(CampaignCommand command) {
        ACampaign.launched()
                .facts(new CampaignConcluded("c1", CampaignOutcome.TITLE_WON, List.of()))
                .when(official(), command)
                .refused(CommonRule.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nobodyFromBelowLeadsTheCampaign(CampaignCommand command) {
        ACampaign.launched().when(ACampaign.community(), command).refused(CommonRule.OUT_OF_SCOPE);
    }

    private static AppointLeadingGroup group(String unitId) {
        return new AppointLeadingGroup("c1", List.of(new GroupPost("组长", unitId)));
    }
}
