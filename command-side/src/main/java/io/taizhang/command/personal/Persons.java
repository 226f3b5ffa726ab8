package io.taizhang.command.personal;

import java.util.Optional;

/** What the ledger holds of persons. */
public interface Persons {

    /**
     * The lowest unit above all that was recorded of a person: whoever is to erase it must reach all of that.
     *
     * @return empty where nothing that was recorded is sealed for the subject
     */
    Optional<String> unitOf(String subjectId);
}
