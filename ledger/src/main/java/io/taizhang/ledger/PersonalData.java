package io.taizhang.ledger;

import io.taizhang.api.Sealed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Seals and opens personal values; the keys live in a database of their own. */
public interface PersonalData {

    /**
     * Encrypts a value under its subject's key, which is made if the subject has none.
     *
     * @throws LedgerUnavailableException where the keys cannot be reached
     * @throws SubjectErasedException where the subject was erased
     */
    Sealed seal(String subjectId, String value);

    /**
     * Seals one value for each of many subjects, with few questions to the keys however many they are.
     *
     * @param values by subject
     * @return the sealed ones, likewise
     * @throws LedgerUnavailableException where the keys cannot be reached
     * @throws SubjectErasedException where a subject was erased
     */
    default Map<String, Sealed> sealAll(Map<String, String> values) {
        Map<String, Sealed> sealed = new HashMap<>();
        values.forEach((subjectId, value) -> sealed.put(subjectId, seal(subjectId, value)));
        return sealed;
    }

    /**
     * Says whose values will be opened next, so that their keys are asked for all at once.
     *
     * @return those of them who were erased
     * @throws LedgerUnavailableException where the keys cannot be reached
     */
    Set<String> prepareToOpen(Collection<String> subjectIds);

    /** The value in the clear; empty where the subject was erased. For people, ask {@link PersonalLooks}. */
    Optional<String> open(Sealed sealed);
}
