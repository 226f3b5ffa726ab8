package io.taizhang.command.honour;

import io.taizhang.api.honour.ProgrammeTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an honour of history asks about its programme, as the ledger has it at the moment of asking. */
public interface Programmes {

    /** Empty where none of that id was ever defined. */
    Optional<KnownProgramme> find(String programmeId);

    /**
     * @param definedOn the day, as the official stated it
     * @param periods those it had a round of
     */
    record KnownProgramme(
            String unitId, String title, ProgrammeTerms terms, LocalDate definedOn, List<String> periods) {
        public KnownProgramme {
            periods = List.copyOf(periods);
        }
    }
}
