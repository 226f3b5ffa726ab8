package io.taizhang.ledger.checkpoint;

/** The ledger is not what was signed. Nothing is signed, and nothing proven, until somebody has looked into it. */
public final class LedgerAlteredException extends RuntimeException {
    LedgerAlteredException(String what) {
        super(what);
    }
}
