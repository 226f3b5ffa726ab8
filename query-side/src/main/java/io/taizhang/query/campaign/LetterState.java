package io.taizhang.query.campaign;

/** Whether a responsibility letter is in force, or whose signature it waits for. */
public enum LetterState {
    WAITING_FOR_BOTH,
    WAITING_FOR_ASSIGNING,
    WAITING_FOR_RECEIVING,
    IN_FORCE,
    /** Its task is completed. */
    DISCHARGED,
    /** Its task is cancelled. */
    VOID
}
