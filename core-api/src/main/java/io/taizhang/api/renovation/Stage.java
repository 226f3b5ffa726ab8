package io.taizhang.api.renovation;

/** A project's stage, by the OC4IDS project status code list. */
public enum Stage {
    IDENTIFICATION,
    PREPARATION,
    IMPLEMENTATION,
    COMPLETION,
    COMPLETED,
    CANCELLED
}
