package io.taizhang.ledger;

import org.axonframework.common.AxonNonTransientException;

/** An event of this id is in the ledger already: its command was stored before. Nothing was appended. */
public class KeyAlreadyUsedException extends AxonNonTransientException {
    public KeyAlreadyUsedException(String message) {
        super(message);
    }
}
