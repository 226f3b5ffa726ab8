package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.ENDS;
import static io.taizhang.command.campaign.ACampaign.approver;
import static io.taizhang.command.campaign.ACampaign.inspector;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.campaign.CampaignCommand.ConcludeCampaign;
import io.taizhang.api.campaign.CampaignCommand.EndCampaignPeriod;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.CampaignReviewed;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcludingCampaignsTest {
    private static final ConcludeCampaign CONCLUDE = new ConcludeCampaign("c1", CampaignOutcome.TITLE_WON);

    @Test
    void aCampaignIsConcludedWhenAllItsTasksAreClosed() {
        ACampaign.with("done")
                .when(approver(), CONCLUDE)
                .facts(new CampaignConcluded("c1", CampaignOutcome.TITLE_WON, List.of()));
    }

    @Test
    void anOpenTaskKeepsItOpen() {
        ACampaign.with("done", "open").when(approver(), CONCLUDE).refused(CampaignRule.OPEN_TASKS, 1L);
    }

    @Test
    void itSaysWhatWasNotReached() {
        Milestone first = new Milestone("M1", "自查", ENDS);
        Milestone second = new Milestone("M2", "迎检", ENDS);
        ACampaign.launched()
                .facts(
                        new MilestonesSet("c1", List.of(first, second), List.of(), List.of()),
                        new MilestoneReached("c1", "M1", ENDS, false))
                .when(approver(), CONCLUDE)
                .facts(new CampaignConcluded("c1", CampaignOutcome.TITLE_WON, List.of("M2")));
    }

    @Test
    void itIsConcludedAfterItsTasksAndItsReviews() {
        ACampaign.with("done-in-april").when(approver(), CONCLUDE).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        ACampaign.launched()
                .fact(
                        inspector().at("2021-04-01T09:00:00+08:00"),
                        new CampaignReviewed("c1", "2021Q1", List.of(), BigDecimal.TEN))
                .when(approver(), CONCLUDE)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void itIsConcludedOnce() {
        ACampaign.launched()
                .facts(new CampaignConcluded("c1", CampaignOutcome.NOT_WON, List.of()))
                .when(approver(), CONCLUDE)
                .refused(CommonRule.CLOSED);
    }

    @Test
    void itsPeriodEndsAfterItsLastDayAndOnce() {
        EndCampaignPeriod end = new EndCampaignPeriod("c1");
        ACampaign.launched()
                .when(issued().by("SYSTEM").at("2022-01-01T00:00:00+08:00"), end)
                .facts(new CampaignPeriodEnded("c1", ENDS));
        ACampaign.launched()
                .when(issued().by("SYSTEM").at("2021-12-31T23:59:59+08:00"), end)
                .refused(CampaignRule.NOT_YET_DUE, ENDS);
        ACampaign.launched()
                .facts(new CampaignPeriodEnded("c1", ENDS))
                .when(issued().by("SYSTEM").at("2022-01-01T00:00:00+08:00"), end)
                .refused(CampaignRule.ALREADY_OVERDUE, ENDS);
    }

    @Test
    void aCampaignWhosePeriodIsOverIsStillToBeConcluded() {
        ACampaign.launched()
                .facts(new CampaignPeriodEnded("c1", ENDS))
                .when(approver(), CONCLUDE)
                .facts(new CampaignConcluded("c1", CampaignOutcome.TITLE_WON, List.of()));
    }
}
