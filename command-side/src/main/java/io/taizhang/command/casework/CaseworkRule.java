package io.taizhang.command.casework;

import io.taizhang.command.Rule;

/** The rules of cases, in the order in which one meets them. */
public enum CaseworkRule implements Rule {
    CATEGORY_NAMED_TWICE,
    VERSION_NOT_HIGHER,
    /** Neither the unit nor one above it promised anything at the time. */
    NO_POLICY_IN_FORCE,
    CATEGORY_UNKNOWN(404),
    PLACE_UNKNOWN(404),
    PLACE_OF_ANOTHER_UNIT,

    CASE_ALREADY_DECIDED,
    /** The report named no category, and filing does not either. */
    CATEGORY_MISSING,
    CLAUSE_OF_ANOTHER_CATEGORY,
    CASE_NOT_FILED,
    CASE_ALREADY_DISPATCHED,
    DEPARTMENT_UNKNOWN(404),
    /** Only departments of the unit whose case it is work it off, not the unit itself. */
    DEPARTMENT_OUTSIDE_UNIT,
    CASE_NOT_DISPATCHED,
    CASE_ALREADY_ACCEPTED,
    /** It was taken further up: it does not go back a fourth time. */
    RETURNED_THREE_TIMES,
    CASE_NOT_ACCEPTED,
    ALREADY_ON_SITE,
    NOT_ON_SITE,
    CASE_ALREADY_HANDLED,

    /** In a case that was entered late no clock runs: there is nothing to extend. */
    NO_CLOCK_RUNS,
    EXTENSION_ALREADY_REQUESTED,
    NO_EXTENSION_REQUESTED,
    /** Neither an extension nor a deferral undoes that the time is over. */
    HANDLING_OVERDUE,
    /** It would be due no later than it is. */
    DEFERRAL_TOO_SHORT,

    CASE_NOT_HANDLED,
    CASE_ALREADY_VERIFIED,
    CASE_NOT_VERIFIED,
    CASE_ALREADY_CLOSED,
    CASE_NOT_CLOSED,
    /** Others than the department that handled it close the case and ask people how they liked it. */
    JUDGED_BY_HANDLING_UNIT,
    /** Who was reached has answered both questions; who was not, neither. */
    CALL_BACK_INCOMPLETE,
    /** One closing is answered for once; who was not reached may be called again. */
    ALREADY_CALLED_BACK,
    TRACKING_CODE_UNKNOWN(404),
    ALREADY_RATED,

    MERGED_INTO_ITSELF,
    CASE_UNKNOWN(404),
    CASE_OF_ANOTHER_UNIT,
    /** A duplicate is merged into the one that came first, never the other way round. */
    CASE_NOT_REPORTED_BEFORE,
    /** It was declined or merged. */
    CASE_ENDED,

    CLOCK_STILL_RUNS,
    CLOCK_STOPPED_ALREADY;

    private final int status;

    CaseworkRule() {
        this(409);
    }

    CaseworkRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
