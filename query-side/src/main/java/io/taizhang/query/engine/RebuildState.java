package io.taizhang.query.engine;

/** Where a rebuild stands. */
public enum RebuildState {
    /** Others are done first. */
    WAITING,
    RUNNING,
    /** Built and compared; whether readers are to see it is for somebody to say. */
    HELD,
    DONE,
    FAILED,
    /** Ended by somebody before it was done. */
    CANCELLED,
    /** Held, and then not wanted. */
    DISCARDED,
    /** Of an earlier version of the software: the process that worked on it died. */
    ABANDONED;

    /** Whether work goes on, or is to begin. */
    public boolean isAtWork() {
        return this == WAITING || this == RUNNING;
    }
}
