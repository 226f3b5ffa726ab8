package io.taizhang.query.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import java.util.Set;

/**
 * How far the money of one or many projects has come, in fen. Each step holds what stands there <em>or beyond</em>: a
 * payment counts as requested from its request on, as approved from its approval on, and in no step once it has been
 * refused or reversed. So, while the rules hold, estimate ≥ contract ≥ certified ≥ requested ≥ approved ≥ paid. The money
 * of a cancelled project stays: what was spent on it was spent.
 *
 * @param estimateFen approved estimates, as last revised
 * @param contractFen contract sums with their variations
 * @param settledFen final accounts; 0 until settled
 */
public record Spending(
        long estimateFen,
        long contractFen,
        long certifiedFen,
        long requestedFen,
        long approvedFen,
        long paidFen,
        long settledFen) {

    public static final Spending NONE = new Spending(0, 0, 0, 0, 0, 0, 0);

    /** The events that move money from step to step. */
    public static final Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            ProjectApproved.class,
            EstimateRevised.class,
            ContractAwarded.class,
            VariationApproved.class,
            WorksCertified.class,
            PaymentRequested.class,
            PaymentApproved.class,
            PaymentRefused.class,
            PaymentMade.class,
            PaymentReversed.class,
            AccountSettled.class);

    /** @throws ArithmeticException where a sum leaves the range of a long */
    public Spending after(RenovationEvent event) {
        return switch (event) {
            case ProjectApproved it -> plus(it.estimateFen(), 0, 0, 0, 0, 0, 0);
            case EstimateRevised it ->
                plus(Math.subtractExact(it.estimateFen(), it.oldEstimateFen()), 0, 0, 0, 0, 0, 0);
            case ContractAwarded it -> plus(0, it.sumFen(), 0, 0, 0, 0, 0);
            case VariationApproved it -> plus(0, it.sumChangeFen(), 0, 0, 0, 0, 0);
            case WorksCertified it -> plus(0, 0, it.amountFen(), 0, 0, 0, 0);
            case PaymentRequested it -> plus(0, 0, 0, it.amountFen(), 0, 0, 0);
            case PaymentApproved it -> plus(0, 0, 0, 0, it.amountFen(), 0, 0);
            case PaymentRefused it -> plus(0, 0, 0, -it.amountFen(), -approvedOf(it), 0, 0);
            case PaymentMade it -> plus(0, 0, 0, 0, 0, it.amountFen(), 0);
            case PaymentReversed it -> plus(0, 0, 0, -it.amountFen(), -it.amountFen(), -it.amountFen(), 0);
            case AccountSettled it -> plus(0, 0, 0, 0, 0, 0, it.finalFen());
            default -> this;
        };
    }

    private static long approvedOf(PaymentRefused payment) {
        return payment.refusedIn() == PaymentState.APPROVED ? payment.amountFen() : 0;
    }

    private Spending plus(
            long estimate, long contract, long certified, long requested, long approved, long paid, long settled) {
        return new Spending(
                Math.addExact(estimateFen, estimate),
                Math.addExact(contractFen, contract),
                Math.addExact(certifiedFen, certified),
                Math.addExact(requestedFen, requested),
                Math.addExact(approvedFen, approved),
                Math.addExact(paidFen, paid),
                Math.addExact(settledFen, settled));
    }
}
