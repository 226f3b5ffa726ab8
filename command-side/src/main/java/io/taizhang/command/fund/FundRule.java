package io.taizhang.command.fund;

import io.taizhang.command.Rule;

/** What a fund refuses. */
public enum FundRule implements Rule {
    /** Charity is paid from what was given for it, never from the treasury. */
    FISCAL_MONEY_FOR_CHARITY(409),
    FUND_PURPOSE_MISMATCH(409),
    BENEFICIARY_UNKNOWN(404),
    BENEFICIARY_CLOSED(409),
    ALLOCATION_OUTSIDE_UNIT(409),
    ALLOCATED_EXCEEDS_APPROPRIATED(409),
    ALLOCATION_UNKNOWN(404),
    /** More was to be withdrawn than the allocation holds. */
    WITHDRAWAL_EXCEEDS_ALLOCATION(409),
    /** What was to be withdrawn is reserved or paid. */
    ALLOCATION_IN_USE(409),
    RESERVE_EXCEEDS_ALLOCATION(409),
    PAYMENT_ALREADY_RESERVED(409),
    PAYMENT_ALREADY_DISBURSED(409),
    /** Nothing to release: for whoever wanted it released, this is as good as done. */
    NOTHING_RESERVED(409),
    DISBURSEMENT_WITHOUT_RESERVATION(409),
    NOTHING_DISBURSED(409),
    RETURN_EXCEEDS_UNALLOCATED(409),
    CARRY_OVER_NOT_FORWARD(409),
    FUND_HAS_OPEN_RESERVATIONS(409),
    /** The sum of all appropriations would not fit a 64-bit count of fen. */
    TOTAL_TOO_LARGE(409);

    private final int status;

    FundRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
