package io.taizhang.ledger.evidence;

import io.taizhang.ledger.LedgerUnavailableException;

/** The evidence store cannot be reached, or does not let us read or write. Nothing is known of the evidence itself. */
public final class EvidenceUnreadableException extends LedgerUnavailableException {
    public EvidenceUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
