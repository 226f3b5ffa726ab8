package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.inspector;
import static io.taizhang.command.campaign.ACampaign.official;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignCommand;
import io.taizhang.api.campaign.CampaignCommand.ReportProgress;
import io.taizhang.api.campaign.CampaignCommand.ReturnProgress;
import io.taizhang.api.campaign.CampaignCommand.VerifyProgress;
import io.taizhang.api.campaign.CampaignEvent.ProgressReturned;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressTest {

    @Test
    void theLeadingUnitItselfReports() {
        ATask.given().when(community(), report("8")).facts(ATask.report(1, "8"));
    }

    @Test
    void nobodyReportsForIt() {
        ATask.given().when(official(), report("8")).refused(CampaignRule.PROGRESS_NOT_BY_LEAD_UNIT, "kaiyuan");
        ATask.given().when(community().from("xinglong"), report("8")).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void reportsAreNumberedAndAddUpAsTheyAreVerified() {
        ATask.verified("8").when(community(), report("4.5")).facts(ATask.report(2, "4.5"));
        ATask.verified("8")
                .fact(community(), ATask.report(2, "4.5"))
                .when(inspector(), verify(2))
                .facts(ATask.verification(2, "4.5", "12.5"));
    }

    @Test
    void reportsAreVerifiedInAnyOrder() {
        ATask.reported("8")
                .fact(community(), ATask.report(2, "4"))
                .when(inspector(), verify(2))
                .facts(ATask.verification(2, "4", "4"));
    }

    @Test
    void whatIsReturnedDoesNotCount() {
        ATask.reported("8").when(inspector(), giveBack(1)).facts(returned(1, "8"));
        ATask.reported("8")
                .fact(inspector(), returned(1, "8"))
                .fact(community(), ATask.report(2, "5"))
                .when(inspector(), verify(2))
                .facts(ATask.verification(2, "5", "5"));
    }

    static Stream<CampaignCommand> decisions() {
        return Stream.of(verify(1), giveBack(1));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nobodyDecidesOnTheirOwnReport(CampaignCommand decision) {
        ATask.reported("8")
                .when(community().by("official-kaiyuan", Role.INSPECTOR), decision)
                .refused(CommonRule.SAME_PERSON, "official-kaiyuan");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aReportIsDecidedOnOnce(CampaignCommand decision) {
        ATask.verified("8").when(inspector(), decision).refused(CampaignRule.REPORT_ALREADY_DECIDED, 1);
        ATask.reported("8")
                .fact(inspector(), returned(1, "8"))
                .when(inspector(), decision)
                .refused(CampaignRule.REPORT_ALREADY_DECIDED, 1);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void onlyWhatWasReportedIsDecidedOn(CampaignCommand decision) {
        ATask.given().when(inspector(), decision).refused(CampaignRule.REPORT_UNKNOWN, 1);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nothingIsDecidedBeforeItIsReported(CampaignCommand decision) {
        ATask.given()
                .fact(community().at("2021-03-10T09:00:00+08:00"), ATask.report(1, "8"))
                .when(inspector().at("2021-03-09T09:00:00+08:00"), decision)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void nothingIsReportedBeforeTheTaskIsAssigned() {
        ATask.given()
                .when(community().at("2021-02-28T09:00:00+08:00"), report("8"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    static VerifyProgress verify(int reportNo) {
        return new VerifyProgress("t1", reportNo);
    }

    private static ReturnProgress giveBack(int reportNo) {
        return new ReturnProgress("t1", reportNo, "照片不清");
    }

    private static ProgressReturned returned(int reportNo, String quantity) {
        return new ProgressReturned("t1", "c1", reportNo, new BigDecimal(quantity), "照片不清");
    }

    private static ReportProgress report(String quantity) {
        return new ReportProgress("t1", new BigDecimal(quantity), "已完成");
    }
}
