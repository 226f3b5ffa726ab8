package io.taizhang.command.between;

import io.taizhang.api.fund.FundCommand.RecordDisbursement;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/** Enters in the fund's books what finance has paid. */
final class WhenPaymentMadeRecordDisbursement implements Automation<PaymentMade> {

    @Override
    public Class<PaymentMade> answers() {
        return PaymentMade.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    /** @throws BooksBehindException where the fund refuses; the money has left it all the same */
    @Override
    public void on(PaymentMade payment, Fact fact, Desk desk) {
        BooksBehindException.throwIfRefused(
                fact,
                desk.issue(new RecordDisbursement(
                        payment.fundId(), payment.projectId(), payment.paymentId(), payment.voucherNo())));
    }
}
