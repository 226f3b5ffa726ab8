package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.official;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.campaign.CampaignCommand.MarkMilestoneOverdue;
import io.taizhang.api.campaign.CampaignCommand.ReachMilestone;
import io.taizhang.api.campaign.CampaignCommand.SetMilestones;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MilestonesTest {
    private static final LocalDate JUNE = LocalDate.parse("2021-06-30");
    private static final LocalDate JULY = LocalDate.parse("2021-07-31");

    @Test
    void thePlanIsSet() {
        ACampaign.launched().when(official(), set(at("M1", JUNE))).facts(plan(List.of(), List.of(), at("M1", JUNE)));
    }

    @Test
    void aMilestoneStandsInThePlanOnce() {
        ACampaign.launched()
                .when(official(), set(at("M1", JUNE), at("M1", JULY)))
                .refused(CampaignRule.MILESTONE_NAMED_TWICE, "M1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2022-01-01"})
    void aMilestoneIsDueWithinTheCampaign(String day) {
        ACampaign.launched()
                .when(official(), set(at("M1", LocalDate.parse(day))))
                .refused(CampaignRule.DUE_OUTSIDE_CAMPAIGN);
    }

    @Test
    void aNewPlanKeepsWhatWasReachedAndSaysWhatItDrops() {
        planned(at("M1", JUNE), at("M2", JULY))
                .facts(new MilestoneReached("c1", "M1", JUNE, false))
                .when(official(), set(at("M1", JUNE), at("M3", JULY)))
                .facts(plan(List.of("M1"), List.of("M2"), at("M1", JUNE), at("M3", JULY)));
    }

    @Test
    void whatWasReachedIsNeitherChangedNorLeftOut() {
        planned(at("M1", JUNE))
                .facts(new MilestoneReached("c1", "M1", JUNE, false))
                .when(official(), set(at("M1", JULY)))
                .refused(CampaignRule.MILESTONE_ALREADY_REACHED, "M1");
        planned(at("M1", JUNE))
                .facts(new MilestoneReached("c1", "M1", JUNE, false))
                .when(official(), set(at("M2", JULY)))
                .refused(CampaignRule.MILESTONE_ALREADY_REACHED, "M1");
    }

    @Test
    void aMilestoneIsReachedInTimeOnItsLastDay() {
        planned(at("M1", JUNE))
                .when(official().at("2021-06-30T23:59:59+08:00"), new ReachMilestone("c1", "M1"))
                .facts(new MilestoneReached("c1", "M1", JUNE, false));
        planned(at("M1", JUNE))
                .when(official().at("2021-07-01T00:00:00+08:00"), new ReachMilestone("c1", "M1"))
                .facts(new MilestoneReached("c1", "M1", JUNE, true));
    }

    @Test
    void onlyWhatIsPlannedIsReachedAndOnlyOnce() {
        planned(at("M1", JUNE))
                .when(official(), new ReachMilestone("c1", "M9"))
                .refused(CampaignRule.MILESTONE_UNKNOWN, "M9");
        planned(at("M1", JUNE))
                .facts(new MilestoneReached("c1", "M1", JUNE, false))
                .when(official(), new ReachMilestone("c1", "M1"))
                .refused(CampaignRule.MILESTONE_ALREADY_REACHED, "M1");
    }

    @Test
    void nothingIsReachedBeforeItIsPlanned() {
        planned(at("M1", JUNE))
                .when(official().at("2021-02-28T09:00:00+08:00"), new ReachMilestone("c1", "M1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aMilestoneFallsOverdueAtTheEndOfItsDayAndOnce() {
        planned(at("M1", JUNE))
                .when(system("2021-07-01T00:00:00+08:00"), new MarkMilestoneOverdue("c1", "M1"))
                .facts(new MilestoneFellOverdue("c1", "M1", JUNE));
        planned(at("M1", JUNE))
                .when(system("2021-06-30T23:59:59+08:00"), new MarkMilestoneOverdue("c1", "M1"))
                .refused(CampaignRule.NOT_YET_DUE, JUNE);
        planned(at("M1", JUNE))
                .facts(new MilestoneFellOverdue("c1", "M1", JUNE))
                .when(system("2021-07-01T00:00:00+08:00"), new MarkMilestoneOverdue("c1", "M1"))
                .refused(CampaignRule.ALREADY_OVERDUE, JUNE);
    }

    @Test
    void whatIsPutOffMayFallOverdueAgain() {
        planned(at("M1", JUNE))
                .facts(new MilestoneFellOverdue("c1", "M1", JUNE), plan(List.of(), List.of(), at("M1", JULY)))
                .when(system("2021-08-01T00:00:00+08:00"), new MarkMilestoneOverdue("c1", "M1"))
                .facts(new MilestoneFellOverdue("c1", "M1", JULY));
    }

    @Test
    void aPlanThatSaysTheSameAgainDoesNotForgetWhatIsOverdue() {
        planned(at("M1", JUNE))
                .facts(new MilestoneFellOverdue("c1", "M1", JUNE), plan(List.of(), List.of(), at("M1", JUNE)))
                .when(system("2021-07-01T00:00:00+08:00"), new MarkMilestoneOverdue("c1", "M1"))
                .refused(CampaignRule.ALREADY_OVERDUE, JUNE);
    }

    private static Given<Campaign> planned(Milestone... milestones) {
        return ACampaign.launched().facts(plan(List.of(), List.of(), milestones));
    }

    private static IssuedBuilder system(String at) {
        return issued().by("SYSTEM").at(at);
    }

    private static Milestone at(String code, LocalDate dueOn) {
        return new Milestone(code, "节点" + code, dueOn);
    }

    private static SetMilestones set(Milestone... milestones) {
        return new SetMilestones("c1", List.of(milestones));
    }

    private static MilestonesSet plan(List<String> reached, List<String> dropped, Milestone... milestones) {
        return new MilestonesSet("c1", List.of(milestones), reached, dropped);
    }
}
