package io.taizhang.command.renovation;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.command.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What later decisions need to know of a payment.
 *
 * @param since when it came to stand where it stands: what the next step rests on
 * @param approvedBy null until it is approved
 */
record Payment(
        String contractId,
        String fundId,
        long amountFen,
        String requestedBy,
        PaymentState state,
        Instant since,
        @Nullable String approvedBy) {

    Payment now(PaymentState next, Instant at) {
        return new Payment(contractId, fundId, amountFen, requestedBy, next, at, approvedBy);
    }

    Payment approved(Step step) {
        return new Payment(contractId, fundId, amountFen, requestedBy, PaymentState.APPROVED, step.at(), step.by());
    }

    /** Whether it may still be paid. */
    boolean isOpen() {
        return switch (state) {
            case REQUESTED, FUNDED, APPROVED -> true;
            case REFUSED, PAID, REVERSED -> false;
        };
    }
}
