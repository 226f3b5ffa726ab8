package io.taizhang.ledger.proof;

/** A note that is none, or that is not signed by whom it should be. */
public final class NoteRefusedException extends RuntimeException {
    public NoteRefusedException(String reason) {
        super(reason);
    }
}
