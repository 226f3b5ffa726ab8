package io.taizhang.command.renovation;

import io.taizhang.command.Rule;

/** The rules of renovation, in the order in which a project meets them. */
public enum RenovationRule implements Rule {
    /** The project's stage does not allow it; see {@link Stages}. */
    WRONG_STAGE,
    PLACE_UNKNOWN(404),
    PLACE_OF_ANOTHER_UNIT,
    PLACE_NAMED_TWICE,

    /** More votes than voters, or more in favour than cast. */
    BALLOT_MISCOUNTED,
    COMPOUND_NEEDS_PASSED_BALLOT,
    COMPOUND_NEEDS_PUBLISHED_DESIGN,
    DESIGN_NOTICE_OPEN,

    FUND_LINES_DIFFER_FROM_ESTIMATE,
    FUND_NAMED_TWICE,
    FUND_UNKNOWN(404),
    FUND_CLOSED,
    FUND_PURPOSE_MISMATCH,
    FUND_OF_ANOTHER_UNIT,
    FUND_LINE_BELOW_PAYMENTS,
    ESTIMATE_BELOW_CONTRACTS,

    CONTRACT_UNKNOWN(404),
    CONTRACT_PERIOD_REVERSED,
    CONTRACT_EXCEEDS_ESTIMATE,
    CONTRACT_BELOW_CERTIFIED,
    VARIATION_VALUE_MALFORMED(400),
    VARIATION_OLD_VALUE_DIFFERS,
    VARIATION_CHANGES_NOTHING,
    ESTIMATE_MUST_BE_REVISED_FIRST,

    PERCENT_FELL,
    WORKS_NOT_REPORTED,
    WORKS_NOT_FINISHED,
    WORKS_NOT_ACCEPTED,
    WORKS_ALREADY_ACCEPTED,
    CERTIFIED_EXCEEDS_CONTRACT,

    PAYMENT_UNKNOWN(404),
    FUND_NOT_IN_LINES,
    PAYMENT_EXCEEDS_CERTIFIED,
    PAYMENT_EXCEEDS_FUND_LINE,
    PAYMENT_EXCEEDS_SETTLED,
    FUNDS_NOT_RESERVED,
    PAYMENT_ALREADY_FUNDED,
    PAYMENT_NOT_APPROVED,
    /** It was already refused, paid or reversed. */
    PAYMENT_NOT_OPEN,
    PAYMENT_NOT_PAID,

    SETTLED_BELOW_PAID,
    SETTLED_BELOW_REQUESTED,
    ACCOUNT_ALREADY_SETTLED,
    ALREADY_DEMONSTRATION;

    private final int status;

    RenovationRule() {
        this(409);
    }

    RenovationRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
