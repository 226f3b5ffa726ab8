package io.taizhang.query.lens;

/** What falls due. */
public enum DeadlineKind {
    /** A task, for which its lead unit reports. */
    TASK,
    /** A campaign, with all that is recorded in it. */
    CAMPAIGN
}
