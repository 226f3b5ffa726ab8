package io.taizhang.query.campaign;

/** How a material stands. */
public enum MaterialState {
    SUBMITTED,
    ACCEPTED,
    REJECTED,
    /** Another stands in its place. */
    REPLACED
}
