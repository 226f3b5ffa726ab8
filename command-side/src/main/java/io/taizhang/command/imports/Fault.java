package io.taizhang.command.imports;

/** A value that cannot be what its column is to be. */
final class Fault extends RuntimeException {
    private final transient Object[] details;

    /** @param type the key of its text */
    Fault(String type, Object... details) {
        super(type, null, false, false);
        this.details = details;
    }

    String type() {
        return getMessage();
    }

    Object[] details() {
        return details;
    }
}
