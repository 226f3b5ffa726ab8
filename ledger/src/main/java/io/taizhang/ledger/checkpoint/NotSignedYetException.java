package io.taizhang.ledger.checkpoint;

/** What is asked for lies behind the newest checkpoint; the next one will cover it. */
public final class NotSignedYetException extends RuntimeException {
    private final long signed;

    NotSignedYetException(long signed) {
        super(signed + " facts are signed", null, false, false);
        this.signed = signed;
    }

    /** How many facts the newest checkpoint covers; 0 where there is none. */
    public long signed() {
        return signed;
    }
}
