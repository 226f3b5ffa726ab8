package io.taizhang.command.between;

import io.taizhang.api.fund.FundCommand.ReleaseFunds;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;

/**
 * Gives the money back to the fund, whoever refused the payment and wherever it stood. The fund refuses where it holds
 * nothing for the payment, which is as good: either nothing ever was reserved, or it will be and
 * {@link WhenFundsReservedConfirmFunding} releases it then.
 */
final class WhenPaymentRefusedReleaseFunds implements Automation<PaymentRefused> {

    @Override
    public Class<PaymentRefused> answers() {
        return PaymentRefused.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(PaymentRefused refusal, Fact fact, Desk desk) {
        desk.issue(new ReleaseFunds(refusal.fundId(), refusal.projectId(), refusal.paymentId(), refusal.why()));
    }
}
