package io.taizhang.query.inspection;

/** How far an inspection has come. */
public enum InspectionState {
    PLANNED,
    FINISHED,
    /** Finished, and an appeal against its score is not decided. */
    APPEALED
}
