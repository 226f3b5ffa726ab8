package io.taizhang.query.activity;

/** Where an activity stands. */
public enum ActivityState {
    PLANNED,
    HELD,
    CANCELLED
}
