package io.taizhang.api.activity;

/** How often a series comes round; each period of a rotation is one unit's turn. */
public enum Rhythm {
    /** On the same day of every month; in a month that has no such day, on its last one. */
    MONTHLY_ON_DAY,
    /** On any day of a week, Monday to Sunday. */
    WEEKLY,
    /** On any day of a month. */
    MONTHLY,
    /** On any day of a year. */
    ANNUAL
}
