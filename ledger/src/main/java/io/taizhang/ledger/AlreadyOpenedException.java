package io.taizhang.ledger;

/** The ledger has its first row; there is never a second one of that type. */
final class AlreadyOpenedException extends RuntimeException {
    AlreadyOpenedException() {
        super("The ledger has been opened before");
    }
}
