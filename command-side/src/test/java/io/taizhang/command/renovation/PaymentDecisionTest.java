package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.on;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.RenovationCommand.ApprovePayment;
import io.taizhang.api.renovation.RenovationCommand.ConfirmFunding;
import io.taizhang.api.renovation.RenovationCommand.RefusePayment;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.command.CommonRule;
import org.junit.jupiter.api.Test;

class PaymentDecisionTest {

    @Test
    void aRequestedPaymentIsFunded() {
        certified()
                .requested("pay-1", 300)
                .when("SYSTEM", "2021-04-05", new ConfirmFunding(ID, "pay-1"))
                .facts(new PaymentFunded(ID, "pay-1", "city", 300));
    }

    @Test
    void aPaymentThatWasFundedBeforeSaysSo() {
        certified()
                .funded("pay-1", 300)
                .when("SYSTEM", "2021-04-05", new ConfirmFunding(ID, "pay-1"))
                .refused(RenovationRule.PAYMENT_ALREADY_FUNDED, "pay-1");
    }

    @Test
    void fundingThatComesAfterTheRefusalIsRefused() {
        certified()
                .requested("pay-1", 300)
                .refused("pay-1")
                .when("SYSTEM", "2021-04-12", new ConfirmFunding(ID, "pay-1"))
                .refused(RenovationRule.PAYMENT_NOT_OPEN, PaymentState.REFUSED);
    }

    @Test
    void aFundedPaymentIsApproved() {
        certified()
                .funded("pay-1", 300)
                .when("approver", "2021-04-06", new ApprovePayment(ID, "pay-1"))
                .facts(new PaymentApproved(ID, "pay-1", "c1", "city", 300));
    }

    @Test
    void aPaymentWhoseFundsAreNotReservedIsNotApproved() {
        certified()
                .requested("pay-1", 300)
                .when("approver", "2021-04-06", new ApprovePayment(ID, "pay-1"))
                .refused(RenovationRule.FUNDS_NOT_RESERVED, "pay-1");
    }

    @Test
    void aPaymentIsApprovedOnce() {
        certified()
                .paymentApproved("pay-1", 300)
                .when("approver2", "2021-04-09", new ApprovePayment(ID, "pay-1"))
                .refused(RenovationRule.PAYMENT_NOT_OPEN, PaymentState.APPROVED);
    }

    @Test
    void whoeverRequestedAPaymentDoesNotApproveIt() {
        certified()
                .funded("pay-1", 300)
                .when(on("2021-04-06", "approver").by("official", Role.APPROVER), new ApprovePayment(ID, "pay-1"))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void anApprovalFromBeforeTheRequestIsRefused() {
        certified()
                .funded("pay-1", 300)
                .when("approver", "2021-04-04", new ApprovePayment(ID, "pay-1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anUnknownPaymentIsRefused() {
        certified()
                .when("approver", "2021-04-06", new ApprovePayment(ID, "pay-9"))
                .refused(RenovationRule.PAYMENT_UNKNOWN, "pay-9");
    }

    @Test
    void aRequestedPaymentIsRefusedByTheFund() {
        certified()
                .requested("pay-1", 300)
                .when("SYSTEM", "2021-04-05", new RefusePayment(ID, "pay-1", "经费不足"))
                .facts(refusal(PaymentState.REQUESTED, "经费不足"));
    }

    @Test
    void aFundedPaymentIsRefusedByAPerson() {
        certified()
                .funded("pay-1", 300)
                .when("approver", "2021-04-06", new RefusePayment(ID, "pay-1", "发票不全"))
                .facts(refusal(PaymentState.FUNDED, "发票不全"));
    }

    @Test
    void anApprovedPaymentIsRefusedAsLongAsItIsNotPaid() {
        certified()
                .paymentApproved("pay-1", 300)
                .when("approver2", "2021-04-09", new RefusePayment(ID, "pay-1", "发票不全"))
                .facts(refusal(PaymentState.APPROVED, "发票不全"));
    }

    @Test
    void aPaidPaymentIsNotRefused() {
        certified()
                .paid("pay-1", 300)
                .when("approver", "2021-04-11", new RefusePayment(ID, "pay-1", "发票不全"))
                .refused(RenovationRule.PAYMENT_NOT_OPEN, PaymentState.PAID);
    }

    @Test
    void whoeverRequestedAPaymentDoesNotRefuseIt() {
        certified()
                .requested("pay-1", 300)
                .when(
                        on("2021-04-06", "approver").by("official", Role.APPROVER),
                        new RefusePayment(ID, "pay-1", "发票不全"))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    private static AProject certified() {
        return projectUnderWorks().certified(500_000);
    }

    private static PaymentRefused refusal(PaymentState in, String why) {
        return new PaymentRefused(ID, "pay-1", "c1", "city", 300, in, why);
    }
}
