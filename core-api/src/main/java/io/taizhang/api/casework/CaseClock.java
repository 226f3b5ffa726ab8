package io.taizhang.api.casework;

/** What a case is given time for; one clock runs at a time. */
public enum CaseClock {
    /** From the report until it is filed or declined. */
    DECIDE,
    /** Until it is dispatched: from filing, from a return, from its reopening. */
    DISPATCH,
    /** From dispatch until somebody is on the spot. */
    ARRIVE,
    /** Until it is handled: from arrival, and in full again from where it was sent back. */
    HANDLE
}
