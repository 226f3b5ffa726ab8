package io.taizhang.query.inspection;

/** How far a fault is from being put right. */
public enum FindingState {
    RAISED,
    ASSIGNED,
    ACCEPTED,
    /** Put right, as those say who were to do it. */
    REPORTED,
    /** Somebody looked, and it was not. */
    RETURNED,
    /** Somebody else saw that it is put right. */
    VERIFIED
}
