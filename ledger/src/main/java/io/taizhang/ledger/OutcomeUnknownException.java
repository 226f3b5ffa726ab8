package io.taizhang.ledger;

/** The connection was lost, or time ran out, while the append was under way: it may have been stored or not. */
public class OutcomeUnknownException extends RuntimeException {
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }

    public OutcomeUnknownException(String message) {
        super(message);
    }
}
