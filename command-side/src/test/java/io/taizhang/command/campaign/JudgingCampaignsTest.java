package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.approver;
import static io.taizhang.command.campaign.ACampaign.inspector;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignCommand.AppraiseCampaign;
import io.taizhang.api.campaign.CampaignCommand.ReviewCampaign;
import io.taizhang.api.campaign.CampaignEvent.CampaignAppraised;
import io.taizhang.api.campaign.CampaignEvent.CampaignReviewed;
import io.taizhang.api.campaign.IndicatorScore;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingCampaignsTest {
    private static final BigDecimal NINETY = new BigDecimal("90");

    @Test
    void scoresCountByTheWeightsOfTheirIndicators() {
        ACampaign.launched()
                .when(inspector(), review("2021Q1", score("A1", "80"), score("A2", "95.5")))
                .facts(reviewed("2021Q1", "86.20", score("A1", "80"), score("A2", "95.5")));
    }

    @Test
    void indicatorsThatWereNotScoredDoNotCount() {
        ACampaign.launched()
                .when(inspector(), review("2021Q1", score("A2", "70")))
                .facts(reviewed("2021Q1", "70.00", score("A2", "70")));
    }

    @Test
    void onlyIndicatorsOfTheStandardAreScoredAndEachOnce() {
        ACampaign.launched()
                .when(inspector(), review("2021Q1", score("B7", "80")))
                .refused(CampaignRule.INDICATOR_UNKNOWN, "B7");
        ACampaign.launched()
                .when(inspector(), review("2021Q1", score("A1", "80"), score("A1", "81")))
                .refused(CampaignRule.INDICATOR_SCORED_TWICE, "A1");
    }

    @Test
    void aQuarterIsReviewedOnce() {
        ACampaign.launched()
                .facts(reviewed("2021Q1", "80.00", score("A1", "80")))
                .when(inspector(), review("2021Q1", score("A1", "80")))
                .refused(CampaignRule.QUARTER_ALREADY_REVIEWED, "2021Q1");
    }

    @ParameterizedTest
    @CsvSource({"2021Q2, 2021-03-31", "2021Q3, 2021-06-30", "2021Q4, 2021-09-30", "2022Q1, 2021-12-31"})
    void aQuarterIsNotReviewedBeforeItHasBegun(String quarter, String dayBefore) {
        ACampaign.launched()
                .when(inspector().at(dayBefore + "T23:59:59+08:00"), review(quarter, score("A1", "80")))
                .refused(CampaignRule.QUARTER_NOT_BEGUN, quarter);
    }

    @Test
    void aYearIsAppraisedOnce() {
        ACampaign.launched().when(approver(), appraise(2021)).facts(new CampaignAppraised("c1", 2021, NINETY, "优秀"));
        ACampaign.launched()
                .facts(new CampaignAppraised("c1", 2021, NINETY, "优秀"))
                .when(approver(), appraise(2021))
                .refused(CampaignRule.YEAR_ALREADY_APPRAISED, 2021);
    }

    @Test
    void whoeverReviewedDoesNotAppraise() {
        ACampaign.launched()
                .fact(inspector(), reviewed("2021Q1", "80.00", score("A1", "80")))
                .when(approver().by("inspector", Role.APPROVER), appraise(2021))
                .refused(CommonRule.SAME_PERSON, "inspector");
    }

    @Test
    void nothingIsJudgedBeforeTheLaunch() {
        ACampaign.launched()
                .when(inspector().at("2021-02-28T09:00:00+08:00"), review("2021Q1", score("A1", "80")))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        ACampaign.launched()
                .when(approver().at("2021-02-28T09:00:00+08:00"), appraise(2021))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static IndicatorScore score(String code, String score) {
        return new IndicatorScore(code, new BigDecimal(score));
    }

    private static ReviewCampaign review(String quarter, IndicatorScore... scores) {
        return new ReviewCampaign("c1", quarter, List.of(scores));
    }

    private static CampaignReviewed reviewed(String quarter, String weighted, IndicatorScore... scores) {
        return new CampaignReviewed("c1", quarter, List.of(scores), new BigDecimal(weighted));
    }

    private static AppraiseCampaign appraise(int year) {
        return new AppraiseCampaign("c1", year, NINETY, "优秀");
    }
}
