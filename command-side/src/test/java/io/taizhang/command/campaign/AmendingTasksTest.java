package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.ENDS;
import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.inspector;
import static io.taizhang.command.campaign.ACampaign.official;
import static io.taizhang.command.campaign.ATask.JULY;
import static io.taizhang.command.campaign.ATask.JUNE;
import static io.taizhang.command.campaign.ATask.TWENTY;
import static io.taizhang.command.campaign.ATask.target;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.campaign.CampaignCommand.AmendTask;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.api.campaign.Target;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AmendingTasksTest {

    @Test
    void anAmendmentIsTheNextVersionAndInForceFromItsDay() {
        ATask.given().when(april(1), amend(target("30"), JULY)).facts(ATask.amendment());
        ATask.amended()
                .when(april(2), amend(target("25"), JULY))
                .facts(version(3, target("30"), JULY, target("25"), JULY, "2021-04-02", BigDecimal.ZERO, false));
    }

    @Test
    void whatWasVerifiedStaysVerified() {
        ATask.verified("12")
                .when(april(1), amend(target("10"), JUNE))
                .facts(version(2, TWENTY, JUNE, target("10"), JUNE, "2021-04-01", new BigDecimal("12"), false));
    }

    @Test
    void anAmendmentMayPutOffWhatIsOverdue() {
        ATask.given()
                .fact(issued().by("SYSTEM").at("2021-07-01T00:00:00+08:00"), overdue())
                .when(official().at("2021-07-02T09:00:00+08:00"), amend(TWENTY, JULY))
                .facts(version(2, TWENTY, JUNE, TWENTY, JULY, "2021-07-02", BigDecimal.ZERO, true));
    }

    @Test
    void onlyTheSideThatAssignedTheTaskAmendsIt() {
        ATask.given()
                .when(community(), amend(target("5"), JUNE))
                .refused(CampaignRule.NOT_THE_ASSIGNING_SIDE, "xinhualu");
        ATask.given()
                .when(official().from("demo"), amend(target("5"), JUNE))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatIsCountedStaysTheSame() {
        ATask.given()
                .when(official(), amend(new Target(new BigDecimal("30"), "户"), JULY))
                .refused(CampaignRule.TARGET_UNIT_DIFFERS, "户", "条");
    }

    @Test
    void anAmendmentChangesSomething() {
        ATask.given().when(official(), amend(target("20.00"), JUNE)).refused(CampaignRule.AMENDMENT_CHANGES_NOTHING);
    }

    @Test
    void theNewDayLiesWithinTheCampaignAndNotInThePast() {
        ATask.given().when(official(), amend(TWENTY, ENDS.plusDays(1))).refused(CampaignRule.DUE_OUTSIDE_CAMPAIGN);
        ATask.given()
                .when(april(1), amend(TWENTY, LocalDate.parse("2021-03-31")))
                .refused(CampaignRule.DUE_ALREADY_PAST);
    }

    @Test
    void noVersionIsOlderThanTheOneItSupersedes() {
        ATask.amended().when(official(), amend(TWENTY, JUNE)).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aClosedTaskIsNotAmended() {
        ATask.given()
                .fact(official(), cancelled())
                .when(april(1), amend(target("30"), JULY))
                .refused(CommonRule.CLOSED);
    }

    @Test
    void whatIsOverdueFallsOverdueAgainAfterTheNewDay() {
        ATask.amended()
                .when(issued().by("SYSTEM").at("2021-07-01T00:00:00+08:00"), ClosingTasksTest.MARK)
                .refused(CampaignRule.NOT_YET_DUE, JULY);
        ATask.given()
                .facts(overdue())
                .fact(april(1), ATask.amendment())
                .when(issued().by("SYSTEM").at("2021-08-01T00:00:00+08:00"), ClosingTasksTest.MARK)
                .facts(new TaskFellOverdue("t1", "c1", "A1", JULY));
    }

    @Test
    void inspectorsSeeOnlyWhatTheTaskAsksForNow() {
        ATask.amended()
                .fact(community(), ATask.report(1, "12"))
                .when(inspector().at("2021-04-02T09:00:00+08:00"), ProgressTest.verify(1))
                .facts(new io.taizhang.api.campaign.CampaignEvent.ProgressVerified(
                        "t1", "c1", "A1", 1, new BigDecimal("12"), new BigDecimal("12"), target("30"), 5));
    }

    private static IssuedBuilder april(int day) {
        return official().at("2021-04-0%dT09:00:00+08:00".formatted(day));
    }

    private static AmendTask amend(Target target, LocalDate dueOn) {
        return new AmendTask("t1", target, dueOn, "增加三个小区");
    }

    private static TaskFellOverdue overdue() {
        return new TaskFellOverdue("t1", "c1", "A1", JUNE);
    }

    private static TaskCancelled cancelled() {
        return new TaskCancelled("t1", "c1", "A1", BigDecimal.ZERO, TWENTY, 5, JUNE, false, "并入其他任务");
    }

    private static TaskAmended version(
            int version,
            Target from,
            LocalDate dueBefore,
            Target to,
            LocalDate due,
            String effectiveOn,
            BigDecimal verified,
            boolean overdue) {
        LocalDate effective = LocalDate.parse(effectiveOn);
        return new TaskAmended(
                "t1", "c1", "A1", version, from, dueBefore, to, due, effective, verified, 5, overdue, "增加三个小区");
    }
}
