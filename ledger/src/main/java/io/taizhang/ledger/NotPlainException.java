package io.taizhang.ledger;

import java.io.Serial;

/** A text is not as {@link PlainText} wants it; what it says is then for the strict reader to find out. */
final class NotPlainException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NotPlainException() {
        super("Not plain", null, false, false);
    }
}
