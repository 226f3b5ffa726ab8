package io.taizhang.api.renovation;

/** What is renovated, built or removed. */
public enum ProjectKind {
    COMPOUND,
    ROAD,
    COURTYARD,
    LIFT,
    DEMOLITION,
    PUBLIC_SPACE
}
