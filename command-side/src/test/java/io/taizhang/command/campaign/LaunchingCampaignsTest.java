package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.BASIS;
import static io.taizhang.command.campaign.ACampaign.ENDS;
import static io.taizhang.command.campaign.ACampaign.STARTS;
import static io.taizhang.command.campaign.ACampaign.approver;

import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignCommand.LaunchCampaign;
import io.taizhang.command.CommonRule;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class LaunchingCampaignsTest {

    @Test
    void aCampaignTakesOverTheIndicatorsOfItsStandard() {
        ACampaign.none().when(approver(), launch(BASIS, STARTS)).facts(ACampaign.LAUNCHED);
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("insufficient")
    void noCampaignIsLaunchedWithoutADocumentThatAllowsIt(AuthorityBasis basis) {
        ACampaign.none().when(approver(), launch(basis, STARTS)).refused(CampaignRule.NO_AUTHORITY_BASIS);
    }

    static Stream<AuthorityBasis> insufficient() {
        return Stream.of(
                new AuthorityBasis(null, "示文明〔2021〕1号", null),
                new AuthorityBasis("示例市文明委", null, null),
                new AuthorityBasis("示例市文明委", "示文明〔2018〕1号", STARTS.minusDays(1)));
    }

    @Test
    void aDocumentInForceOnTheFirstDaySuffices() {
        AuthorityBasis basis = new AuthorityBasis("示例市文明委", "示文明〔2018〕1号", STARTS);
        ACampaign.none().when(approver(), launch(basis, STARTS)).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void aCampaignDoesNotEndBeforeItStarts() {
        ACampaign.none()
                .when(approver(), launch(BASIS, ENDS.plusDays(1)))
                .refused(CampaignRule.CAMPAIGN_PERIOD_REVERSED);
        ACampaign.none().when(approver(), launch(BASIS, ENDS)).result().expectSuccessfulHandlerExecution();
    }

    @Test
    void aCampaignFollowsAStandardThatIsThere() {
        ACampaign.none()
                .when(approver(), launch("nowhere", BASIS, STARTS))
                .refused(CampaignRule.STANDARD_UNKNOWN, "nowhere");
    }

    @Test
    void aCampaignIsNotLaunchedBeforeItsStandardIsPublished() {
        ACampaign.none()
                .when(approver(), launch("of-april", BASIS, STARTS))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aCampaignIsLaunchedInAUnitOfTheApproversOwn() {
        ACampaign.none()
                .when(approver().from("jichenglu"), launch(BASIS, STARTS))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    private static LaunchCampaign launch(AuthorityBasis basis, LocalDate startsOn) {
        return launch("s1", basis, startsOn);
    }

    private static LaunchCampaign launch(String standardId, AuthorityBasis basis, LocalDate startsOn) {
        return new LaunchCampaign("c1", "xinhualu", "创建省级文明单位", "省级文明单位", standardId, basis, startsOn, ENDS);
    }
}
