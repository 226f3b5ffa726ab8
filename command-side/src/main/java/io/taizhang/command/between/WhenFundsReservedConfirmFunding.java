package io.taizhang.command.between;

import io.taizhang.api.fund.FundCommand.ReleaseFunds;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.renovation.RenovationCommand.ConfirmFunding;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.command.renovation.RenovationRule;
import io.taizhang.ledger.Fact;

/**
 * Tells the project that the money is there. Where the payment was refused in the meantime, nobody else gives the money
 * back: whoever wanted to release it then found nothing reserved yet.
 */
final class WhenFundsReservedConfirmFunding implements Automation<FundsReserved> {

    @Override
    public Class<FundsReserved> answers() {
        return FundsReserved.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(FundsReserved reserved, Fact fact, Desk desk) {
        Outcome confirmed = desk.issue(new ConfirmFunding(reserved.projectId(), reserved.paymentId()));
        if (confirmed instanceof Outcome.Refused refused && !paymentNeedsTheMoney(refused)) {
            desk.issue(new ReleaseFunds(reserved.fundId(), reserved.projectId(), reserved.paymentId(), refused.text()));
        }
    }

    private static boolean paymentNeedsTheMoney(Outcome.Refused refused) {
        return refused.rule() == RenovationRule.PAYMENT_ALREADY_FUNDED;
    }
}
