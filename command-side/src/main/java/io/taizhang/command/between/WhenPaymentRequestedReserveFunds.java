package io.taizhang.command.between;

import io.taizhang.api.fund.FundCommand.ReserveFunds;
import io.taizhang.api.renovation.RenovationCommand.RefusePayment;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/** Asks the fund for the money; where the fund refuses, so is the payment, in the fund's words. */
final class WhenPaymentRequestedReserveFunds implements Automation<PaymentRequested> {

    @Override
    public Class<PaymentRequested> answers() {
        return PaymentRequested.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(PaymentRequested request, Fact fact, Desk desk) {
        Outcome reserved = desk.issue(
                new ReserveFunds(request.fundId(), request.projectId(), request.paymentId(), request.amountFen()));
        if (reserved instanceof Outcome.Refused refused) {
            // Refused in its turn only where a person was faster: the payment is closed all the same.
            desk.issue(new RefusePayment(request.projectId(), request.paymentId(), refused.text()));
        }
    }
}
