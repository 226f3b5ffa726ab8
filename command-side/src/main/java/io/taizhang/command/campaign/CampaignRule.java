package io.taizhang.command.campaign;

import io.taizhang.command.Rule;

/** The rules of campaigns, in the order in which a campaign meets them. */
public enum CampaignRule implements Rule {
    INDICATOR_NAMED_TWICE,
    WEIGHTS_NOT_100,

    STANDARD_UNKNOWN(404),
    /** The document that allows the campaign is not named, or no longer in force when it starts. */
    NO_AUTHORITY_BASIS,
    CAMPAIGN_PERIOD_REVERSED,

    MILESTONE_NAMED_TWICE,
    MILESTONE_UNKNOWN(404),
    MILESTONE_ALREADY_REACHED,

    INDICATOR_UNKNOWN(404),
    LEAD_OUTSIDE_CAMPAIGN_UNIT,
    SUPPORTING_UNIT_NAMED_TWICE,
    POST_NAMED_TWICE,
    POST_UNKNOWN(404),
    POST_OF_ANOTHER_UNIT,
    DUE_OUTSIDE_CAMPAIGN,
    DUE_ALREADY_PAST,

    /** Only the unit whose campaign it is, or one above it, changes what it has asked for. */
    NOT_THE_ASSIGNING_SIDE,
    SIGNER_OF_NEITHER_SIDE,
    LETTER_ALREADY_SIGNED,
    /** The letter names other posts as responsible. */
    POST_NOT_RESPONSIBLE,
    TARGET_UNIT_DIFFERS,
    AMENDMENT_CHANGES_NOTHING,

    PROGRESS_NOT_BY_LEAD_UNIT,
    REPORT_UNKNOWN(404),
    REPORT_ALREADY_DECIDED,
    TARGET_NOT_VERIFIED,

    DOCUMENT_NAMED_TWICE,
    MATERIAL_ALREADY_REVIEWED,
    /** Another one stands in its place. */
    MATERIAL_REPLACED,
    SCORE_OF_REJECTED_MATERIAL,

    INDICATOR_SCORED_TWICE,
    QUARTER_NOT_BEGUN,
    QUARTER_ALREADY_REVIEWED,
    YEAR_ALREADY_APPRAISED,
    OPEN_TASKS,

    CAMPAIGN_UNKNOWN(404),
    QUESTION_NAMED_TWICE,
    OPTION_NAMED_TWICE,
    /** An opinion survey has four measures; this one is asked for by no question. */
    MEASURE_NOT_ASKED,
    OPTION_WITHOUT_VALUE,
    TOO_MANY_TOKENS,
    TOKEN_UNKNOWN(404),
    TOKEN_ALREADY_USED,
    QUESTION_UNKNOWN(404),
    OPTION_UNKNOWN(404),
    QUESTION_ANSWERED_TWICE,
    QUESTION_NOT_ANSWERED,

    /** A deadline was told too early: what was due has been put off in the meantime. */
    NOT_YET_DUE,
    ALREADY_OVERDUE;

    private final int status;

    CampaignRule() {
        this(409);
    }

    CampaignRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
