package io.taizhang.ledger;

import io.taizhang.api.Sealed;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The only door through which people see personal values: each look is noted before anything is opened, and where it cannot
 * be noted, nothing is.
 */
public interface PersonalLooks {

    /**
     * Opens values, with one note for all of them.
     *
     * @return those that can be opened; the subjects of the others were erased
     * @throws LedgerUnavailableException where the keys cannot be reached or the look cannot be noted
     * @throws IllegalStateException where a value was altered, is another subject's, or its key was lost
     */
    Map<Sealed, String> open(Look look, Collection<Sealed> values);

    /**
     * Notes a look at what shows people without being sealed: photos, documents.
     *
     * @throws LedgerUnavailableException where it cannot be noted
     */
    void note(Look look, Collection<String> subjectIds);

    /** @throws LedgerUnavailableException where the notes cannot be reached */
    List<NotedLook> find(LooksAsked asked);
}
