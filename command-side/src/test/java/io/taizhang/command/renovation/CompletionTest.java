package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.acceptedProject;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationCommand.DesignateDemonstration;
import io.taizhang.api.renovation.RenovationCommand.HandOver;
import io.taizhang.api.renovation.RenovationCommand.SettleAccount;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletionTest {

    @Test
    void anAccountIsSettledWithinThreeMonths() {
        acceptedProject()
                .paid("pay-1", 300_000)
                .when("finance", "2021-09-10", new SettleAccount(ID, 300_000))
                .facts(new AccountSettled(ID, 300_000, 300_000, false));
    }

    @Test
    void anAccountSettledOneDayAfterThreeMonthsIsLate() {
        acceptedProject()
                .when("finance", "2021-09-11", new SettleAccount(ID, 300_000))
                .facts(new AccountSettled(ID, 300_000, 0, true));
    }

    @Test
    void anAccountIsSettledAfterTheHandOverToo() {
        acceptedProject()
                .handedOver()
                .when("finance", "2021-08-01", new SettleAccount(ID, 300_000))
                .facts(new AccountSettled(ID, 300_000, 0, false));
    }

    @Test
    void settlingBelowWhatIsPaidIsRefused() {
        acceptedProject()
                .paid("pay-1", 300_000)
                .when("finance", "2021-07-01", new SettleAccount(ID, 299_999))
                .refused(RenovationRule.SETTLED_BELOW_PAID, new Money(299_999), new Money(300_000));
    }

    @Test
    void settlingBelowWhatMayStillBePaidIsRefused() {
        acceptedProject()
                .paid("pay-1", 300_000)
                .requested("pay-2", 100_000)
                .when("finance", "2021-07-01", new SettleAccount(ID, 399_999))
                .refused(RenovationRule.SETTLED_BELOW_REQUESTED, new Money(399_999), new Money(400_000));
    }

    @Test
    void anAccountIsSettledOnce() {
        acceptedProject()
                .settled(300_000)
                .when("finance", "2021-07-02", new SettleAccount(ID, 300_000))
                .refused(RenovationRule.ACCOUNT_ALREADY_SETTLED);
    }

    @Test
    void anAcceptedProjectIsHandedOver() {
        acceptedProject()
                .when("official", "2021-07-10", new HandOver(ID, "社区"))
                .facts(new ProjectHandedOver(ID, ProjectKind.COMPOUND, "社区"));
    }

    @Test
    void anAcceptedProjectBecomesADemonstration() {
        acceptedProject()
                .when("approver", "2021-07-10", new DesignateDemonstration(ID))
                .facts(new DemonstrationDesignated(ID, ProjectKind.COMPOUND));
    }

    @Test
    void aProjectBecomesADemonstrationAfterTheHandOverToo() {
        acceptedProject()
                .handedOver()
                .when("approver", "2021-08-01", new DesignateDemonstration(ID))
                .facts(new DemonstrationDesignated(ID, ProjectKind.COMPOUND));
    }

    @Test
    void aProjectBecomesADemonstrationOnce() {
        acceptedProject()
                .demonstration()
                .when("approver", "2021-08-01", new DesignateDemonstration(ID))
                .refused(RenovationRule.ALREADY_DEMONSTRATION);
    }

    @ParameterizedTest
    @MethodSource("needingAcceptance")
    void nothingOfThisHappensBeforeTheWorksAreAccepted(String account, RenovationCommand command) {
        projectUnderWorks()
                .reported(100)
                .completed()
                .when(account, "2021-07-01", command)
                .refused(RenovationRule.WORKS_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("needingAcceptance")
    void nothingOfThisIsSaidToHaveHappenedBeforeTheAcceptance(String account, RenovationCommand command) {
        acceptedProject().when(account, "2021-06-09", command).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    static Stream<Arguments> needingAcceptance() {
        return Stream.of(
                Arguments.of("finance", new SettleAccount(ID, 300_000)),
                Arguments.of("official", new HandOver(ID, "社区")),
                Arguments.of("approver", new DesignateDemonstration(ID)));
    }
}
