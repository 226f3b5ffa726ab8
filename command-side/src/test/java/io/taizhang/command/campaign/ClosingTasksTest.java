package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.approver;
import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.inspector;
import static io.taizhang.command.campaign.ACampaign.official;
import static io.taizhang.command.campaign.ATask.JUNE;
import static io.taizhang.command.campaign.ATask.TWENTY;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignCommand;
import io.taizhang.api.campaign.CampaignCommand.CancelTask;
import io.taizhang.api.campaign.CampaignCommand.CompleteTask;
import io.taizhang.api.campaign.CampaignCommand.MarkTaskOverdue;
import io.taizhang.api.campaign.CampaignCommand.ReportProgress;
import io.taizhang.api.campaign.CampaignCommand.SignResponsibilityLetter;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingTasksTest {
    static final MarkTaskOverdue MARK = new MarkTaskOverdue("t1");
    private static final CompleteTask COMPLETE = new CompleteTask("t1");
    private static final CancelTask CANCEL = new CancelTask("t1", "并入其他任务");

    @Test
    void aTaskIsCompletedWhenItsTargetIsVerified() {
        ATask.verified("20").when(approver(), COMPLETE).facts(completed("20", false, false));
        ATask.verified("21.5").when(approver(), COMPLETE).facts(completed("21.5", false, false));
    }

    @Test
    void whatIsOnlyReportedCompletesNothing() {
        ATask.reported("20").when(approver(), COMPLETE).refused(CampaignRule.TARGET_NOT_VERIFIED, "0", "20", "条");
        ATask.verified("19.99")
                .when(approver(), COMPLETE)
                .refused(CampaignRule.TARGET_NOT_VERIFIED, "19.99", "20", "条");
    }

    @Test
    void theTargetInForceIsWhatCounts() {
        ATask.verified("20")
                .fact(official(), ATask.amendment())
                .when(approver().at("2021-04-02T09:00:00+08:00"), COMPLETE)
                .refused(CampaignRule.TARGET_NOT_VERIFIED, "20", "30", "条");
    }

    @Test
    void nobodyCompletesWhatTheyReportedOrVerified() {
        ATask.verified("20")
                .when(approver().by("inspector", Role.APPROVER), COMPLETE)
                .refused(CommonRule.SAME_PERSON, "inspector");
        ATask.verified("20")
                .when(approver().by("official-kaiyuan", Role.APPROVER), COMPLETE)
                .refused(CommonRule.SAME_PERSON, "official-kaiyuan");
    }

    /** Who could lower the target to what was done would complete it alone. */
    @Test
    void nobodyCompletesWhatTheySetTheTargetOf() {
        ATask.verified("20")
                .when(approver().by("official", Role.APPROVER), COMPLETE)
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void aTaskIsCompletedInTimeOnItsLastDay() {
        ATask.verified("20")
                .when(approver().at("2021-06-30T23:59:59+08:00"), COMPLETE)
                .facts(completed("20", false, false));
        ATask.verified("20")
                .fact(system("2021-07-01T00:00:00+08:00"), new TaskFellOverdue("t1", "c1", "A1", JUNE))
                .when(approver().at("2021-07-01T00:00:00+08:00"), COMPLETE)
                .facts(completed("20", true, true));
    }

    @Test
    void nothingIsCompletedBeforeItIsVerified() {
        ATask.reported("20")
                .fact(inspector().at("2021-03-10T09:00:00+08:00"), ATask.verification(1, "20", "20"))
                .when(approver().at("2021-03-09T09:00:00+08:00"), COMPLETE)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aTaskIsCancelledWithWhatWasDone() {
        ATask.verified("8").when(official(), CANCEL).facts(cancelled("8"));
    }

    @Test
    void nothingIsCancelledBeforeItIsAssigned() {
        ATask.given()
                .when(official().at("2021-02-28T09:00:00+08:00"), CANCEL)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void onlyTheSideThatAssignedTheTaskClosesIt() {
        ATask.given().when(community(), CANCEL).refused(CampaignRule.NOT_THE_ASSIGNING_SIDE, "xinhualu");
        ATask.verified("20")
                .when(approver().from("kaiyuan"), COMPLETE)
                .refused(CampaignRule.NOT_THE_ASSIGNING_SIDE, "xinhualu");
    }

    static Stream<CampaignCommand> everything() {
        return Stream.of(
                COMPLETE,
                CANCEL,
                MARK,
                new ReportProgress("t1", BigDecimal.ONE, "已完成"),
                ProgressTest.verify(1),
                new SignResponsibilityLetter("t1", null));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsDoneAboutATaskThatIsOver(CampaignCommand command) {
        ATask.verified("20")
                .fact(approver(), completed("20", false, false))
                .when(official(), command)
                .refused(CommonRule.CLOSED);
        ATask.reported("8")
                .fact(official(), cancelled("0"))
                .when(official(), command)
                .refused(CommonRule.CLOSED);
    }

    @Test
    void aTaskFallsOverdueAtTheEndOfItsDayAndOnce() {
        ATask.given()
                .when(system("2021-07-01T00:00:00+08:00"), MARK)
                .facts(new TaskFellOverdue("t1", "c1", "A1", JUNE));
        ATask.given().when(system("2021-06-30T23:59:59+08:00"), MARK).refused(CampaignRule.NOT_YET_DUE, JUNE);
        ATask.given()
                .facts(new TaskFellOverdue("t1", "c1", "A1", JUNE))
                .when(system("2021-07-01T00:00:00+08:00"), MARK)
                .refused(CampaignRule.ALREADY_OVERDUE, JUNE);
    }

    private static IssuedBuilder system(String at) {
        return issued().by("SYSTEM").at(at);
    }

    private static TaskCompleted completed(String verified, boolean overdue, boolean late) {
        return new TaskCompleted("t1", "c1", "A1", new BigDecimal(verified), TWENTY, 5, JUNE, overdue, late);
    }

    private static TaskCancelled cancelled(String verified) {
        return new TaskCancelled("t1", "c1", "A1", new BigDecimal(verified), TWENTY, 5, JUNE, false, "并入其他任务");
    }
}
