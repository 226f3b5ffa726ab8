package io.taizhang.command.between;

import io.taizhang.api.fund.FundCommand.ReverseDisbursement;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/** 红冲: puts a payment that was undone back into the fund's books. */
final class WhenPaymentReversedReverseDisbursement implements Automation<PaymentReversed> {

    @Override
    public Class<PaymentReversed> answers() {
        return PaymentReversed.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    /** @throws BooksBehindException where {@link WhenPaymentMadeRecordDisbursement} has not come so far yet */
    @Override
    public void on(PaymentReversed reversal, Fact fact, Desk desk) {
        BooksBehindException.throwIfRefused(
                fact,
                desk.issue(new ReverseDisbursement(
                        reversal.fundId(), reversal.projectId(), reversal.paymentId(), reversal.why())));
    }
}
