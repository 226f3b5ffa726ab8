package io.taizhang.ledger;

/** The ledger holds an event whose type or revision this build does not know. It is never skipped. */
public class UnknownEventException extends RuntimeException {
    public UnknownEventException(String type, String revision) {
        super("Unknown event " + type + " revision " + revision + ": a newer build recorded it, or its name was lost");
    }
}
