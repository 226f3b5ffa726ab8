package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ATask.JULY;
import static io.taizhang.command.campaign.ATask.JUNE;
import static io.taizhang.command.campaign.ATask.TWENTY;

import io.taizhang.api.campaign.CampaignCommand.CloseQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.EndCampaignPeriod;
import io.taizhang.api.campaign.CampaignCommand.MarkMilestoneOverdue;
import io.taizhang.api.campaign.CampaignCommand.MarkTaskOverdue;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.command.testing.RunningClocks;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignClocksTest {
    private static final String END = "campaign/c1/end";
    private static final String FIRST = "campaign/c1/milestone/M1";
    private static final String SECOND = "campaign/c1/milestone/M2";
    private static final String DUE = "task/t1/due";

    @Test
    void aTaskRunsUntilTheEndOfItsLastDay() {
        clocks().after("task/t1", ATask.ASSIGNED).run(DUE, "2021-07-01T00:00:00+08:00", new MarkTaskOverdue("t1"));
    }

    @Test
    void anAmendmentMovesIt() {
        clocks().after("task/t1", ATask.ASSIGNED, ATask.amendment())
                .run(DUE, "2021-08-01T00:00:00+08:00", new MarkTaskOverdue("t1"));
        clocks().after("task/t1", ATask.ASSIGNED, new TaskFellOverdue("t1", "c1", "A1", JUNE), ATask.amendment())
                .run(DUE, "2021-08-01T00:00:00+08:00", new MarkTaskOverdue("t1"));
    }

    static Stream<CampaignEvent> ends() {
        return Stream.of(
                new TaskFellOverdue("t1", "c1", "A1", JUNE),
                new TaskCompleted("t1", "c1", "A1", BigDecimal.TEN, TWENTY, 5, JUNE, false, false),
                new TaskCancelled("t1", "c1", "A1", BigDecimal.TEN, TWENTY, 5, JUNE, false, "并入其他任务"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsOverStopsIt(CampaignEvent end) {
        clocks().after("task/t1", ATask.ASSIGNED, end).allStand();
    }

    @Test
    void aQuestionnaireRunsUntilTheEndOfItsLastDay() {
        clocks().after("questionnaire/q1", AQuestionnaire.OPENED)
                .run("questionnaire/q1/close", "2021-04-01T00:00:00+08:00", new CloseQuestionnaire("q1"));
        clocks().after("questionnaire/q1", AQuestionnaire.OPENED, new QuestionnaireClosed("q1", "c1"))
                .allStand();
    }

    @Test
    void aCampaignRunsUntilTheEndOfItsLastDay() {
        launched().run(END, "2022-01-01T00:00:00+08:00", new EndCampaignPeriod("c1"));
        launched()
                .after("campaign/c1", new CampaignPeriodEnded("c1", ACampaign.ENDS))
                .allStand();
    }

    @Test
    void eachMilestoneHasAClockOfItsOwn() {
        planned()
                .run(FIRST, "2021-07-01T00:00:00+08:00", new MarkMilestoneOverdue("c1", "M1"))
                .run(SECOND, "2021-08-01T00:00:00+08:00", new MarkMilestoneOverdue("c1", "M2"));
        planned()
                .after("campaign/c1", new MilestoneReached("c1", "M1", JUNE, false))
                .runNot(FIRST);
        planned()
                .after("campaign/c1", new MilestoneFellOverdue("c1", "M1", JUNE))
                .runNot(FIRST);
    }

    @Test
    void aNewPlanStartsWhatIsStillToBeReachedAndStopsWhatItDrops() {
        Milestone first = new Milestone("M1", "自查", JUNE);
        planned()
                .after(
                        "campaign/c1",
                        new MilestoneReached("c1", "M1", JUNE, false),
                        new MilestonesSet("c1", List.of(first), List.of("M1"), List.of("M2")))
                .runNot(FIRST)
                .runNot(SECOND);
    }

    @Test
    void aCampaignThatIsConcludedLeavesNoClockRunning() {
        planned()
                .after("campaign/c1", new CampaignConcluded("c1", CampaignOutcome.NOT_WON, List.of("M1", "M2")))
                .allStand();
    }

    private static RunningClocks clocks() {
        return RunningClocks.of(new CampaignClocks());
    }

    private static RunningClocks launched() {
        return clocks().after("campaign/c1", ACampaign.LAUNCHED);
    }

    private static RunningClocks planned() {
        List<Milestone> plan = List.of(new Milestone("M1", "自查", JUNE), new Milestone("M2", "迎检", JULY));
        return launched().after("campaign/c1", new MilestonesSet("c1", plan, List.of(), List.of()));
    }
}
