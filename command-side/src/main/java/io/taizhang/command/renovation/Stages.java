package io.taizhang.command.renovation;

import static io.taizhang.api.renovation.Stage.CANCELLED;
import static io.taizhang.api.renovation.Stage.COMPLETED;
import static io.taizhang.api.renovation.Stage.COMPLETION;
import static io.taizhang.api.renovation.Stage.IDENTIFICATION;
import static io.taizhang.api.renovation.Stage.IMPLEMENTATION;
import static io.taizhang.api.renovation.Stage.PREPARATION;

import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationCommand.*;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.CommonRule;
import java.util.Set;

/** Which stages allow which command. */
final class Stages {
    private Stages() {}

    static void admit(RenovationCommand command, Stage stage) {
        if (!allowing(command).contains(stage)) {
            throw stage == CANCELLED
                    ? CommonRule.CLOSED.refusal("project/" + command.projectId())
                    : RenovationRule.WRONG_STAGE.refusal(stage);
        }
    }

    private static Set<Stage> allowing(RenovationCommand command) {
        return switch (command) {
            case IncludeInPlan _ -> Set.of();
            case RecordBallot _, PublishDesign _, ApproveProject _ -> Set.of(IDENTIFICATION);
            case StartWorks _ -> Set.of(PREPARATION);
            case AwardContract _ -> Set.of(PREPARATION, IMPLEMENTATION);
            case ApproveVariation _, ReviseEstimate _ -> Set.of(PREPARATION, IMPLEMENTATION, COMPLETION);
            case ReportWorks _, CorrectWorks _, CompleteWorks _ -> Set.of(IMPLEMENTATION);
            case AcceptWorks _, RejectWorks _, HandOver _ -> Set.of(COMPLETION);
            case CancelProject _ -> Set.of(IDENTIFICATION, PREPARATION, IMPLEMENTATION, COMPLETION);
            // The money follows the works: what is held back as a guarantee is paid long after the hand-over.
            case CertifyWorks _,
                    RequestPayment _,
                    ConfirmFunding _,
                    ApprovePayment _,
                    RefusePayment _,
                    ConfirmDisbursement _ -> Set.of(IMPLEMENTATION, COMPLETION, COMPLETED);
            // A wrong payment is undone whenever it is found, in a cancelled project too.
            case ReversePayment _ -> Set.of(IMPLEMENTATION, COMPLETION, COMPLETED, CANCELLED);
            case SettleAccount _, DesignateDemonstration _ -> Set.of(COMPLETION, COMPLETED);
        };
    }
}
