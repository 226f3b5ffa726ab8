package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.LedgerUnavailableException;
import java.sql.SQLException;

/** What is said where the store does not answer. */
final class Away {
    private Away() {}

    static LedgerUnavailableException reading(SQLException cause) {
        return new LedgerUnavailableException("The ledger and its checkpoints cannot be read", cause);
    }
}
