package io.taizhang.command.flag;

import io.taizhang.command.Rule;

/** The rules of flags, in the order in which a scheme, a round and a flag meet them. */
public enum FlagRule implements Rule {
    CRITERION_NAMED_TWICE,
    /** More points are asked for than all criteria give. */
    THRESHOLD_BEYOND_POINTS,
    /** The same score would be worth a red flag and a black one. */
    THRESHOLDS_OVERLAP,
    /** What the scheme rests on no longer holds. */
    BASIS_EXPIRED,
    SCHEME_WITHDRAWN,
    ROUND_ANNULLED,

    MERCHANT_UNKNOWN(404),
    MERCHANT_DEREGISTERED,
    MERCHANT_OF_ANOTHER_UNIT,
    ALREADY_NOMINATED,
    NOT_NOMINATED,
    SCORING_OPEN,
    SCORING_CLOSED,
    CRITERION_UNKNOWN(404),
    CRITERION_SCORED_TWICE,
    CRITERION_NOT_SCORED,
    SCORE_OUT_OF_RANGE,
    NOT_SCORED,

    SHORTLIST_ALREADY_ANNOUNCED,
    SHORTLIST_NOT_ANNOUNCED,
    MERCHANT_LISTED_TWICE,
    SCORE_BELOW_RED,
    NOT_SHORTLISTED,
    /** Anybody may still object. */
    NOTICE_WINDOW_OPEN,
    /** What reached the office after the window is no objection. */
    NOTICE_WINDOW_CLOSED,
    WINDOW_CLOSED_ALREADY,
    OBJECTION_UNKNOWN(404),
    OBJECTION_ALREADY_RESOLVED,
    OBJECTION_OPEN,
    OBJECTION_UPHELD,
    ALREADY_AWARDED,
    RED_AND_BLACK_IN_ONE_ROUND,
    NO_FLAG_TO_HAND_OVER,
    CEREMONY_ALREADY_HELD,

    SCORE_NOT_BELOW_BLACK,
    /** One notice for each merchant in a round, whatever came of it. */
    IMPROVEMENT_NOTICE_ALREADY_ISSUED,
    IMPROVEMENT_PERIOD_TOO_SHORT,
    NO_IMPROVEMENT_NOTICE,
    IMPROVEMENT_PERIOD_OPEN,
    PRE_NOTICE_ALREADY_GIVEN,
    NO_PRE_NOTICE,
    DEFENCE_WINDOW_OPEN,
    DEFENCE_WINDOW_CLOSED,
    DEFENCE_ALREADY_SUBMITTED,
    NO_DEFENCE,
    DEFENCE_ALREADY_REVIEWED,
    DEFENCE_UNANSWERED,

    NOT_AWARDED,
    /** Only a black flag is published, repaired. */
    NOT_A_BLACK_FLAG,
    /** Only a red flag moves on. */
    NOT_A_RED_FLAG,
    ALREADY_PUBLISHED,
    /** A merchant is named in public on the strength of a law or a regulation only. */
    NO_LEGAL_BASIS,
    REPAIR_ALREADY_APPLIED_FOR,
    NO_REPAIR_APPLIED_FOR,
    FLAG_ALREADY_THERE,
    APPEAL_OPEN,
    APPEAL_UNKNOWN(404),
    APPEAL_ALREADY_DECIDED,
    FLAG_STILL_FLIES,
    /** Nothing happens to a flag that was lifted, revoked, annulled or that expired. */
    FLAG_ENDED,
    /** History is what is over: before that, a flag is awarded in a round. */
    PERIOD_NOT_OVER,
    /** It was entered from history. */
    HISTORICAL_FLAG;

    private final int status;

    FlagRule() {
        this(409);
    }

    FlagRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
