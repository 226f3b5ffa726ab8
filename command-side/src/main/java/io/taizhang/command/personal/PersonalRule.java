package io.taizhang.command.personal;

import io.taizhang.command.Rule;

/** What is refused when persons are erased and keys are changed. */
public enum PersonalRule implements Rule {
    /** The ledger holds nothing that was sealed for it. */
    SUBJECT_UNKNOWN(404),
    ERASURE_ALREADY_REQUESTED,
    /** There is nothing to decide: no request, or one that was refused. */
    ERASURE_NOT_REQUESTED,
    ERASURE_ALREADY_APPROVED,
    /** The system told of a key that nobody has approved to destroy. */
    ERASURE_NOT_APPROVED,

    KEYS_BEING_ROTATED,
    /** The system told of a rotation that nobody has begun. */
    KEYS_NOT_BEING_ROTATED;

    private final int status;

    PersonalRule() {
        this(409);
    }

    PersonalRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
