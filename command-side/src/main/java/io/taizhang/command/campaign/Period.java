package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.DUE_OUTSIDE_CAMPAIGN;

import java.time.LocalDate;

/** From the first day to the last, both included. */
record Period(LocalDate startsOn, LocalDate endsOn) {
    /** Before anything is known of it. */
    static final Period NONE = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    boolean isReversed() {
        return endsOn.isBefore(startsOn);
    }

    void mustHold(LocalDate dueOn) {
        DUE_OUTSIDE_CAMPAIGN.refuseIf(dueOn.isBefore(startsOn) || dueOn.isAfter(endsOn), dueOn, startsOn, endsOn);
    }
}
