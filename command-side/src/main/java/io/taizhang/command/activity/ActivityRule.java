package io.taizhang.command.activity;

import io.taizhang.command.Rule;

/** What series and activities refuse, in the order in which they meet it. */
public enum ActivityRule implements Rule {
    CADENCE_DAY_MISSING,
    /** Only a series that is held on the same day of every month names that day. */
    CADENCE_DAY_MISPLACED,
    HOST_NAMED_TWICE,
    HOST_OUTSIDE_UNIT,

    SERIES_UNKNOWN(404),
    SERIES_ENDED,
    SERIES_OF_ANOTHER_UNIT,
    BEFORE_THE_SERIES,
    NOT_A_DAY_OF_THE_SERIES,
    NOT_THIS_HOSTS_TURN,
    /** The host has an activity in this period already. */
    TURN_ALREADY_TAKEN,
    TEAM_UNKNOWN(404),
    TEAM_DISBANDED,
    TEAM_OF_ANOTHER_UNIT,

    ALREADY_HELD,
    NOT_HELD_YET,
    HELD_IN_THE_FUTURE,
    PARTICIPANTS_EXCEED_ATTENDANCES,
    OUTPUT_NAMED_TWICE,
    /** Half a truckload: what is counted comes in whole numbers. */
    OUTPUT_NOT_WHOLE,
    CORRECTION_CHANGES_NOTHING;

    private final int status;

    ActivityRule() {
        this(409);
    }

    ActivityRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
