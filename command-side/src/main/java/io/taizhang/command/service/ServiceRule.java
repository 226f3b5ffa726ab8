package io.taizhang.command.service;

import io.taizhang.command.Rule;

/** What a contract for services refuses. */
public enum ServiceRule implements Rule {
    PERIOD_REVERSED,
    BENEFICIARY_NAMED_TWICE,
    BENEFICIARY_OUTSIDE_UNIT,

    FUND_UNKNOWN(404),
    /** The fund belongs neither to the contract's unit nor to one above it. */
    FUND_OF_ANOTHER_UNIT,
    /** Services are paid from what was given for services. */
    FUND_PURPOSE_MISMATCH,
    FUND_CLOSED,

    /** What is said to be delivered or assessed lies in days to come. */
    PERIOD_NOT_OVER,
    DELIVERY_OUTSIDE_TERM,
    ASSESSMENT_OUTSIDE_TERM,
    PERIOD_ALREADY_ASSESSED,
    RENEWAL_OVERLAPS_TERM,
    CONTRACT_ALREADY_OVER,

    /** A deadline was told too early: the contract has been renewed in the meantime. */
    NOT_YET_DUE,
    ALREADY_TOLD;

    private final int status;

    ServiceRule() {
        this(409);
    }

    ServiceRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
