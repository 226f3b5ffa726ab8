package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.aProject;
import static io.taizhang.command.renovation.AProject.acceptedProject;
import static io.taizhang.command.renovation.AProject.approvedProject;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.CancelProject;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.CommonRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CancellationTest {
    private static final CancelProject CANCEL = new CancelProject(ID, "不再实施");

    @ParameterizedTest
    @MethodSource("openStages")
    void aProjectIsCancelledInAnyOpenStage(AProject project, Stage stage) {
        project.when("approver", "2021-08-01", CANCEL).facts(cancelled(stage));
    }

    static Stream<Arguments> openStages() {
        return Stream.of(
                Arguments.of(aProject(), Stage.IDENTIFICATION),
                Arguments.of(approvedProject(), Stage.PREPARATION),
                Arguments.of(projectUnderWorks(), Stage.IMPLEMENTATION),
                Arguments.of(acceptedProject(), Stage.COMPLETION));
    }

    @Test
    void whatIsOpenIsRefusedWithItsProjectInTheOrderItWasRequested() {
        projectUnderWorks()
                .certified(500_000)
                .paid("pay-1", 100)
                .paymentApproved("pay-4", 40)
                .requested("pay-2", 20)
                .refused("pay-2")
                .funded("pay-3", 30)
                .requested("pay-5", 50)
                .when("approver", "2021-08-01", CANCEL)
                .facts(
                        refused("pay-4", 40, PaymentState.APPROVED),
                        refused("pay-3", 30, PaymentState.FUNDED),
                        refused("pay-5", 50, PaymentState.REQUESTED),
                        cancelled(Stage.IMPLEMENTATION));
    }

    @Test
    void aCancellationFromBeforeAnOpenPaymentIsRefused() {
        projectUnderWorks()
                .certified(500_000)
                .requested("pay-1", 100)
                .when("approver", "2021-04-04", CANCEL)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aCancellationFromBeforeThePresentStageIsRefused() {
        projectUnderWorks().when("approver", "2021-02-28", CANCEL).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aProjectThatWasHandedOverIsNotCancelled() {
        acceptedProject()
                .handedOver()
                .when("approver", "2021-08-01", CANCEL)
                .refused(RenovationRule.WRONG_STAGE, Stage.COMPLETED);
    }

    @Test
    void aProjectIsCancelledOnce() {
        projectUnderWorks()
                .cancelled(Stage.IMPLEMENTATION)
                .when("approver", "2021-08-01", CANCEL)
                .refused(CommonRule.CLOSED, "project/p1");
    }

    private static ProjectCancelled cancelled(Stage stage) {
        return new ProjectCancelled(ID, ProjectKind.COMPOUND, stage, "不再实施");
    }

    private static PaymentRefused refused(String paymentId, long amountFen, PaymentState in) {
        return new PaymentRefused(ID, paymentId, "c1", "city", amountFen, in, "不再实施");
    }
}
