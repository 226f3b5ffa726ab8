package io.taizhang.api.inspection;

/** What an item was found to be at a place. */
public enum ObservationResult {
    PASS,
    /** With a deduction of at least one point. */
    FAIL,
    /** There is nothing of the kind at the place: its points count neither for nor against it. */
    NOT_APPLICABLE
}
