package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.on;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.ConfirmDisbursement;
import io.taizhang.api.renovation.RenovationCommand.ReversePayment;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.CommonRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisbursementTest {
    private static final ConfirmDisbursement DISBURSEMENT = new ConfirmDisbursement(ID, "pay-1", "凭证");
    private static final ReversePayment REVERSAL = new ReversePayment(ID, "pay-1", "付错");
    private static final PaymentReversed REVERSED = new PaymentReversed(
            ID, ProjectKind.COMPOUND, "pay-1", "c1", "city", 300, LocalDate.parse("2021-04-10"), "付错");

    @Test
    void anApprovedPaymentIsMade() {
        certified()
                .paymentApproved("pay-1", 300)
                .when("finance", "2021-04-10", DISBURSEMENT)
                .facts(new PaymentMade(ID, ProjectKind.COMPOUND, "pay-1", "c1", "city", 300, "凭证"));
    }

    @Test
    void aPaymentThatWasNotApprovedIsNotMade() {
        certified()
                .funded("pay-1", 300)
                .when("finance", "2021-04-10", DISBURSEMENT)
                .refused(RenovationRule.PAYMENT_NOT_APPROVED, "pay-1");
    }

    @Test
    void aPaymentIsMadeOnce() {
        certified()
                .paid("pay-1", 300)
                .when("finance", "2021-04-11", DISBURSEMENT)
                .refused(RenovationRule.PAYMENT_NOT_OPEN, PaymentState.PAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "approver"})
    void whoeverRequestedOrApprovedAPaymentDoesNotMakeIt(String account) {
        certified()
                .paymentApproved("pay-1", 300)
                .when(on("2021-04-10", account).by(account, Role.FINANCE), DISBURSEMENT)
                .refused(CommonRule.SAME_PERSON, account);
    }

    @Test
    void aPaymentFromBeforeItsApprovalIsRefused() {
        certified()
                .paymentApproved("pay-1", 300)
                .when("finance", "2021-04-07", DISBURSEMENT)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aPaymentIsReversedWithTheDayItWasMadeOn() {
        certified().paid("pay-1", 300).when("finance", "2021-04-15", REVERSAL).facts(REVERSED);
    }

    @Test
    void aPaymentOfACancelledProjectIsReversed() {
        certified()
                .paid("pay-1", 300)
                .cancelled(Stage.IMPLEMENTATION)
                .when("finance", "2021-08-15", REVERSAL)
                .facts(REVERSED);
    }

    @Test
    void whatWasNotPaidIsNotReversed() {
        certified()
                .paymentApproved("pay-1", 300)
                .when("finance", "2021-04-15", REVERSAL)
                .refused(RenovationRule.PAYMENT_NOT_PAID, PaymentState.APPROVED);
    }

    @Test
    void aPaymentIsReversedOnce() {
        certified()
                .paid("pay-1", 300)
                .reversed("pay-1")
                .when("finance", "2021-04-16", REVERSAL)
                .refused(RenovationRule.PAYMENT_NOT_PAID, PaymentState.REVERSED);
    }

    @Test
    void aReversalFromBeforeThePaymentIsRefused() {
        certified()
                .paid("pay-1", 300)
                .when("finance", "2021-04-09", REVERSAL)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static AProject certified() {
        return projectUnderWorks().certified(500_000);
    }
}
