package io.taizhang.command;

import java.util.Optional;

/** 凭证: the photos and documents that were handed in. A port of handlers. */
public interface Documents {

    /**
     * What is in the evidence store under a digest, and still there.
     *
     * @param sha256 64 lower-case hexadecimal digits; there is nothing under what is none
     * @throws io.taizhang.ledger.LedgerUnavailableException where the store cannot be asked
     */
    Optional<StoredDocument> find(String sha256);
}
