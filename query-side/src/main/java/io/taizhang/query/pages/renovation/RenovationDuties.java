package io.taizhang.query.pages.renovation;

import static io.taizhang.query.pages.Column.money;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** Payments to approve and to pay, works to accept, accounts to settle. */
@Component
class RenovationDuties implements Duties {
    private static final Listing PAYMENTS = Listing.of("renovation-payments")
            .columns(
                    text("payee").linked("/renovation/{projectId}/payments/{paymentId}"),
                    name("projectId", "renovation-progress", "title"),
                    money("amountFen"))
            .sorted("requested.on");
    private static final Listing PROJECTS = Listing.of("renovation-progress")
            .columns(text("title").linked("/renovation/{projectId}"), unit("unitId"))
            .where("stage", Stage.COMPLETION.name())
            .sorted("completedOn");

    @Override
    public Section section() {
        return Section.RENOVATION;
    }

    @Override
    public List<Duty> of(Frame frame) {
        return List.of(
                Duty.of("payment.approve", Role.APPROVER, "renovation/approve-payment", "projectId", "paymentId")
                        .rows(PAYMENTS.where("state", PaymentState.FUNDED.name()))
                        .listed("/renovation"),
                Duty.of("payment.pay", Role.FINANCE, "renovation/confirm-disbursement", "projectId", "paymentId")
                        .rows(PAYMENTS.where("state", PaymentState.APPROVED.name()))
                        .listed("/renovation"),
                Duty.of("works.accept", Role.INSPECTOR, "renovation/accept-works", "projectId")
                        .rows(PROJECTS.where("accepted", "false"))
                        .listed("/renovation?stage=COMPLETION"),
                Duty.of("account.settle", Role.FINANCE, "renovation/settle-account", "projectId")
                        .rows(PROJECTS.where("accepted", "true").where("settled", "false"))
                        .listed("/renovation?stage=COMPLETION"));
    }
}
