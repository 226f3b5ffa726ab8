package io.taizhang.query.pages.campaign;

import org.jspecify.annotations.Nullable;

/** How near an indicator is to costing points, the nearest first. */
enum Risk {
    HIGH,
    MEDIUM,
    LOW,
    /** Nothing of it is left to be lost. */
    NONE;

    /** Behind the time that has passed by more percent than these. */
    private static final double FAR_BEHIND = 20;

    private static final double BEHIND = 5;
    /** Percent of the campaign's time after which what nobody has begun can hardly be done. */
    private static final double LATE = 60;

    /**
     * Measured against the time that has passed, as if work were even.
     *
     * @param atStake points that are not earned yet
     * @param verified percent of the tasks' weight; null where there is no task
     * @param missing whether documents are asked for and none is accepted
     * @param overdue open tasks past their day
     * @param elapsed percent of the campaign's time, 0 to 100
     */
    static Risk of(double atStake, @Nullable Double verified, boolean missing, long overdue, double elapsed) {
        if (atStake <= 0) {
            return NONE;
        }
        double behind = verified == null ? 0 : elapsed - verified;
        boolean unbegun = missing || verified == null;
        if (overdue > 0 || behind > FAR_BEHIND || unbegun && elapsed > LATE) {
            return HIGH;
        }
        return behind > BEHIND || unbegun ? MEDIUM : LOW;
    }
}
