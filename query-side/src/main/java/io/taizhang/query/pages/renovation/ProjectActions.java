package io.taizhang.query.pages.renovation;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Which commands belong to a project, or to a payment, in the state it is in. */
final class ProjectActions {
    private ProjectActions() {}

    static List<Action> of(Offers offers, Frame frame, ObjectNode row) {
        Stage stage = Stage.valueOf(row.path("stage").asString());
        boolean planned = stage == Stage.IDENTIFICATION;
        boolean prepared = stage == Stage.PREPARATION;
        boolean built = stage == Stage.IMPLEMENTATION;
        boolean completed = stage == Stage.COMPLETION;
        boolean accepted = row.path("accepted").booleanValue();
        boolean contracted = !row.path("contracts").isEmpty();
        boolean over = stage == Stage.COMPLETED || stage == Stage.CANCELLED;
        return offers.on(
                        frame,
                        "renovation",
                        Map.of("projectId", row.path("projectId").asString()))
                .when(planned, "record-ballot", "publish-design", "approve-project")
                .when(prepared || built, "award-contract", "revise-estimate")
                .when(prepared && contracted, "start-works")
                .when(built, "report-works", "correct-works", "complete-works")
                .when(contracted && (built || completed), "certify-works", "approve-variation", "request-payment")
                .when(completed && !accepted, "accept-works", "reject-works")
                .when(accepted && !row.path("settled").booleanValue(), "settle-account")
                .when(
                        accepted
                                && row.path("settled").booleanValue()
                                && !row.path("handedOver").booleanValue(),
                        "hand-over")
                .when(accepted && !row.path("demonstration").booleanValue(), "designate-demonstration")
                .when(!over && !accepted, "cancel-project")
                .list();
    }

    static List<Action> ofPayment(Offers offers, Frame frame, ObjectNode payment) {
        PaymentState state = PaymentState.valueOf(payment.path("state").asString());
        return offers.on(
                        frame,
                        "renovation",
                        Map.of(
                                "projectId", payment.path("projectId").asString(),
                                "paymentId", payment.path("paymentId").asString()))
                .when(state == PaymentState.FUNDED, "approve-payment")
                .when(state == PaymentState.REQUESTED || state == PaymentState.FUNDED, "refuse-payment")
                .when(state == PaymentState.APPROVED, "refuse-payment", "confirm-disbursement")
                .when(state == PaymentState.PAID, "reverse-payment")
                .list();
    }
}
