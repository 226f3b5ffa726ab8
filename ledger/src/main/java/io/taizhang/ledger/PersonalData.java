package io.taizhang.ledger;

import io.taizhang.api.Sealed;
import java.util.Optional;

/** Seals and opens personal values; the keys live in a database of their own. */
public interface PersonalData {

    /**
     * Encrypts a value under its subject's key, which is made if the subject has none.
     *
     * @throws LedgerUnavailableException where the keys cannot be reached
     * @throws IllegalStateException where the subject was erased
     */
    Sealed seal(String subjectId, String value);

    /** The value in the clear; empty where the subject was erased. */
    Optional<String> open(Sealed sealed);
}
