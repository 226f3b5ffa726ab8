package io.taizhang.api.casework;

/** What cases are counted by. */
public enum CaseMeasure {
    REPORTED,
    FILED,
    DECLINED,
    /** Cases that were handled, however often. */
    HANDLED,
    /** Cases that were sent back or reopened, however often. */
    REWORKED,
    CLOSED,
    DEFERRED,
    /** Times the hour a case was to be handled by was put off by a deferral. */
    DEFERRALS,
    /** Times it was put off by an extension. */
    EXTENSIONS,
    MERGED,
    ENTERED_LATE,
    /** Answers from people who were called back, or who rated. */
    ANSWERS,
    /** Answers of 4 or 5. */
    SATISFIED,
    DECIDED_IN_TIME,
    DECIDE_BREACHED,
    DISPATCHED_IN_TIME,
    DISPATCH_BREACHED,
    ARRIVED_IN_TIME,
    ARRIVE_BREACHED,
    HANDLED_IN_TIME,
    HANDLE_BREACHED;

    static CaseMeasure inTime(CaseClock clock) {
        return switch (clock) {
            case DECIDE -> DECIDED_IN_TIME;
            case DISPATCH -> DISPATCHED_IN_TIME;
            case ARRIVE -> ARRIVED_IN_TIME;
            case HANDLE -> HANDLED_IN_TIME;
        };
    }

    static CaseMeasure breached(CaseClock clock) {
        return switch (clock) {
            case DECIDE -> DECIDE_BREACHED;
            case DISPATCH -> DISPATCH_BREACHED;
            case ARRIVE -> ARRIVE_BREACHED;
            case HANDLE -> HANDLE_BREACHED;
        };
    }
}
