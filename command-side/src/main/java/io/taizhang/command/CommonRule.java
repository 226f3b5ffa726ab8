package io.taizhang.command;

/** The rules that hold in every context. */
public enum CommonRule implements Rule {
    /** A fact may not have happened before the fact it rests on. */
    OCCURRED_BEFORE_ITS_CAUSE(409),
    OCCURRED_IN_THE_FUTURE(400),
    /** Whoever approves, verifies or decides differs from whoever requested, handled or inspected. */
    SAME_PERSON(409),
    ALREADY_EXISTS(409),
    NOT_FOUND(404),
    /** The thing was closed, disbanded, deregistered, cancelled. */
    CLOSED(409),
    /** The key of whom something was to be recorded of was destroyed, which is for ever. */
    SUBJECT_ERASED(409),
    UNIT_UNKNOWN(404),
    UNIT_CLOSED(409),
    OUT_OF_SCOPE(403),
    ROLE_NOT_ALLOWED(403),
    /** What a fact is to rest on has not been handed in, or is gone. */
    EVIDENCE_NOT_STORED(409),
    /** The address of a piece of evidence names another one than its digest does. */
    EVIDENCE_ADDRESS_DIFFERS(400),
    /** A period of working days reaches into a year whose work calendar has not been published. */
    WORK_CALENDAR_NOT_PUBLISHED(409),
    /** If-Match named another sequence than the one the thing stands at. */
    STALE(412),
    /** The idempotency key was answered before, for a command that said something else. */
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    CommonRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
