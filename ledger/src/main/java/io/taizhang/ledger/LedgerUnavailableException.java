package io.taizhang.ledger;

/** The store could not be reached, or was too busy to take the command; nothing was appended. */
public class LedgerUnavailableException extends RuntimeException {
    public LedgerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public LedgerUnavailableException(String message) {
        super(message);
    }
}
