package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.ENDS;
import static io.taizhang.command.campaign.ACampaign.official;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskRegistered;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssigningTasksTest {

    @Test
    void theCampaignTakesTheTaskOnAndTheTaskBegins() {
        ACampaign.launched().when(official(), assign().command()).facts(new TaskRegistered("c1", "t1"), ATask.ASSIGNED);
    }

    @Test
    void theTaskStandsUnderTheUnitThatLeadsIt() {
        FakeScope scope = ACampaign.units();
        Given.of(Campaign.class, scope)
                .using(KnownThings.LEDGER, KnownThings.UNITS, KnownThings.POSTS)
                .facts(ACampaign.LAUNCHED)
                .when(official(), assign().command())
                .result()
                .expectSuccessfulHandlerExecution();
        assertThat(scope.entered()).containsExactly("demo/xinhualu", "demo/xinhualu/kaiyuan");
    }

    @Test
    void noPostHasToBeNamed() {
        TaskAssigned nobody = new TaskAssigned(
                "t1",
                "c1",
                "xinhualu",
                ACampaign.STARTS,
                ENDS,
                "A1",
                "kaiyuan",
                List.of(),
                List.of(),
                "背街小巷整治",
                ATask.TWENTY,
                5,
                ATask.JUNE);
        ACampaign.launched()
                .when(
                        official(),
                        assign().supportedBy().responsible((String[]) null).command())
                .facts(new TaskRegistered("c1", "t1"), nobody);
    }

    @Test
    void theCampaignsOwnUnitMayLead() {
        ACampaign.launched()
                .when(
                        official(),
                        assign().ledBy("xinhualu").responsible("director").command())
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aTaskBelongsToAnIndicatorOfTheStandard() {
        ACampaign.launched()
                .when(official(), assign().forIndicator("B7").command())
                .refused(CampaignRule.INDICATOR_UNKNOWN, "B7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jichenglu", "demo"})
    void nobodyBesideOrAboveTheCampaignsUnitLeads(String unit) {
        ACampaign.launched()
                .when(official().from("demo"), assign().ledBy(unit).command())
                .refused(CampaignRule.LEAD_OUTSIDE_CAMPAIGN_UNIT, unit, "xinhualu");
    }

    @Test
    void aUnitThatIsNotThereDoesNothing() {
        ACampaign.launched()
                .when(official(), assign().ledBy("nowhere").command())
                .refused(CommonRule.UNIT_UNKNOWN, "nowhere");
        ACampaign.launched()
                .when(official(), assign().supportedBy("nowhere").command())
                .refused(CommonRule.UNIT_UNKNOWN, "nowhere");
        ACampaign.launched().when(official(), assign().ledBy("gone").command()).refused(CommonRule.UNIT_CLOSED, "gone");
        ACampaign.launched()
                .when(official(), assign().supportedBy("gone").command())
                .refused(CommonRule.UNIT_CLOSED, "gone");
    }

    @Test
    void aUnitSupportsOnceAndNotItself() {
        ACampaign.launched()
                .when(official(), assign().supportedBy("xinglong", "xinglong").command())
                .refused(CampaignRule.SUPPORTING_UNIT_NAMED_TWICE, "xinglong");
        ACampaign.launched()
                .when(official(), assign().supportedBy("kaiyuan").command())
                .refused(CampaignRule.SUPPORTING_UNIT_NAMED_TWICE, "kaiyuan");
    }

    @Test
    void thePostsThatAnswerAreThoseOfTheLeadingUnit() {
        ACampaign.launched()
                .when(official(), assign().responsible("nobody").command())
                .refused(CampaignRule.POST_UNKNOWN, "nobody");
        ACampaign.launched()
                .when(official(), assign().responsible("director").command())
                .refused(CampaignRule.POST_OF_ANOTHER_UNIT, "director", "kaiyuan");
        ACampaign.launched()
                .when(
                        official(),
                        assign().responsible("grid-leader", "grid-leader").command())
                .refused(CampaignRule.POST_NAMED_TWICE, "grid-leader");
        ACampaign.launched()
                .when(official(), assign().responsible("grid-of-april").command())
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aTaskIsDueWithinTheCampaignAndNotInThePast() {
        ACampaign.launched()
                .when(official(), assign().due(ENDS.plusDays(1)).command())
                .refused(CampaignRule.DUE_OUTSIDE_CAMPAIGN);
        ACampaign.launched()
                .when(official(), assign().due(LocalDate.parse("2021-02-28")).command())
                .refused(CampaignRule.DUE_ALREADY_PAST);
        ACampaign.launched()
                .when(official(), assign().due(LocalDate.parse("2021-03-01")).command())
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aTasksIdIsTakenOnceInTheWholeLedger() {
        ACampaign.launched()
                .when(official(), assign().called("done").command())
                .refused(CommonRule.ALREADY_EXISTS, "done");
    }

    @Test
    void nobodyFromBelowAssigns() {
        ACampaign.launched().when(ACampaign.community(), assign().command()).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void nothingIsAssignedBeforeTheLaunchOrAfterTheConclusion() {
        ACampaign.launched()
                .when(official().at("2021-02-28T09:00:00+08:00"), assign().command())
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        ACampaign.launched()
                .facts(new CampaignConcluded("c1", CampaignOutcome.WITHDRAWN, List.of()))
                .when(official(), assign().command())
                .refused(CommonRule.CLOSED);
    }

    private static TaskForm assign() {
        return TaskForm.GOOD;
    }
}
