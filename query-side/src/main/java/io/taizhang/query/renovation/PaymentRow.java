package io.taizhang.query.renovation;

import io.taizhang.api.renovation.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * A payment and the hands it went through.
 *
 * @param voucherNo null until it is paid
 * @param ended who refused or reversed it; null while it stands
 * @param why it was refused or reversed; null while it stands
 */
public record PaymentRow(
        String projectId,
        String paymentId,
        String unitPath,
        String contractId,
        String fundId,
        String payee,
        long amountFen,
        PaymentState state,
        Hand requested,
        @Nullable Hand approved,
        @Nullable Hand paid,
        @Nullable String voucherNo,
        @Nullable Hand ended,
        @Nullable String why) {

    PaymentRow funded(String path) {
        return next(path, PaymentState.FUNDED, approved, paid, voucherNo, null, null);
    }

    PaymentRow approved(String path, Hand hand) {
        return next(path, PaymentState.APPROVED, hand, paid, voucherNo, null, null);
    }

    PaymentRow paid(String path, Hand hand, String voucher) {
        return next(path, PaymentState.PAID, approved, hand, voucher, null, null);
    }

    PaymentRow ended(String path, PaymentState how, Hand hand, String reason) {
        return next(path, how, approved, paid, voucherNo, hand, reason);
    }

    private PaymentRow next(
            String path,
            PaymentState newState,
            @Nullable Hand approver,
            @Nullable Hand payer,
            @Nullable String voucher,
            @Nullable Hand ender,
            @Nullable String reason) {
        return new PaymentRow(
                projectId,
                paymentId,
                path,
                contractId,
                fundId,
                payee,
                amountFen,
                newState,
                requested,
                approver,
                payer,
                voucher,
                ender,
                reason);
    }
}
