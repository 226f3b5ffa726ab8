package io.taizhang.query.honour;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme and what it promises.
 *
 * @param kind of those it honours
 * @param quota of a round; null: as many as deserve it
 * @param stars what a household is given a star for; empty where there are none
 * @param definedOn the day it was defined
 * @param rounds that were opened
 * @param lastPeriod of the latest of them; null while there is none
 */
public record ProgrammeRow(
        String programmeId,
        String title,
        String unitId,
        String unitPath,
        CandidateKind kind,
        HonourCadence cadence,
        @Nullable Integer quota,
        List<String> stars,
        HonourBasis authorityBasis,
        LocalDate definedOn,
        int rounds,
        @Nullable String lastPeriod) {

    /** Periods of one programme are all years, all quarters or all months: their order is that of their names. */
    ProgrammeRow opened(String period, String path) {
        return new ProgrammeRow(
                programmeId,
                title,
                unitId,
                path,
                kind,
                cadence,
                quota,
                stars,
                authorityBasis,
                definedOn,
                rounds + 1,
                lastPeriod == null || lastPeriod.compareTo(period) < 0 ? period : lastPeriod);
    }
}
