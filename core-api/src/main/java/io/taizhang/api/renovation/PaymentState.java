package io.taizhang.api.renovation;

/** Where a payment stands. The fund sets money aside before a person may approve. */
public enum PaymentState {
    REQUESTED,
    FUNDED,
    APPROVED,
    REFUSED,
    PAID,
    REVERSED
}
