package io.taizhang.command.honour;

import io.taizhang.command.Rule;

/** The rules of honours, in the order in which a programme, a round and an honour meet them. */
public enum HonourRule implements Rule {
    STARS_FOR_HOUSEHOLDS_ONLY,
    /** What the programme rests on no longer holds. */
    BASIS_EXPIRED,
    PERIOD_DOES_NOT_FIT_CADENCE,
    PERIOD_NOT_BEGUN,
    /** A programme that is held once has had its round. */
    HELD_ONCE_ONLY,
    /** The period's honours were entered from history. */
    PERIOD_IN_HISTORY,

    NOMINATIONS_CLOSED,
    ALREADY_NOMINATED,
    /** No application, no record. */
    HOUSEHOLD_DID_NOT_APPLY,
    /** Stars are conferred on households in bulk, and on nobody else. */
    STAR_PROGRAMME,
    NOT_A_STAR_PROGRAMME,
    MERCHANT_UNKNOWN(404),
    MERCHANT_DEREGISTERED,
    MERCHANT_OF_ANOTHER_UNIT,
    /** Ids of persons and households stay when these are erased. */
    ID_TELLS_WHO,
    /** An honour of the candidate's was revoked less than two years ago. */
    BARRED_AFTER_REVOCATION,
    CANDIDATE_UNKNOWN(404),
    VOTES_EXCEED_TOTAL,

    /** Whoever was nominated is voted on before any name is announced. */
    NOT_REVIEWED,
    NOBODY_TO_ANNOUNCE,
    ALREADY_ANNOUNCED,
    NOT_ANNOUNCED,
    /** Anybody may still object. */
    NOTICE_WINDOW_OPEN,
    /** What reached the office after the window is no objection. */
    NOTICE_WINDOW_CLOSED,
    WINDOW_CLOSED_ALREADY,
    OBJECTION_UNKNOWN(404),
    OBJECTION_ALREADY_RESOLVED,
    OBJECTION_OPEN,
    OBJECTION_UPHELD,
    ALREADY_CONFERRED,
    QUOTA_EXCEEDED,

    HOUSEHOLD_LISTED_TWICE,
    STARS_ALREADY_CONFERRED,
    STARS_BEYOND_CRITERIA,
    NO_STARS_TO_TAKE_BACK,

    /** A recommendation goes to a unit above the one that honoured. */
    NOT_UPWARDS,
    ALREADY_RECOMMENDED,
    HONOUR_REVOKED,
    /** It was entered from history. */
    HISTORICAL_HONOUR,

    PROGRAMME_UNKNOWN(404),
    PROGRAMME_OF_ANOTHER_UNIT,
    /** History is what is over: before that, an honour is conferred in a round. */
    PERIOD_NOT_OVER,
    /** What the ledger has a round of is no history. */
    ROUND_IN_THE_LEDGER,
    /** Nor is what began after the programme was defined in the ledger. */
    PROGRAMME_HELD_IN_ROUNDS,
    /** Under whatever id: an honour is entered from history once. */
    ALREADY_IN_HISTORY;

    private final int status;

    HonourRule() {
        this(409);
    }

    HonourRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
