package io.taizhang.command.between;

import io.taizhang.api.fund.FundCommand.ReverseDisbursement;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.command.Automation;
import io.taizhang.ledger.Fact;

/** 红冲: puts a payment that was undone back into the fund's books. */
final class WhenPaymentReversedReverseDisbursement implements Automation {

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    /** @throws BooksBehindException where {@link WhenPaymentMadeRecordDisbursement} has not come so far yet */
    @Override
    public void on(Fact fact, Desk desk) {
        if (fact.event() instanceof PaymentReversed reversal) {
            BooksBehindException.throwIfRefused(
                    fact,
                    desk.issue(new ReverseDisbursement(
                            reversal.fundId(), reversal.projectId(), reversal.paymentId(), reversal.why())));
        }
    }
}
