package io.taizhang.query.honour;

import io.taizhang.api.honour.CandidateKind;
import org.jspecify.annotations.Nullable;

/**
 * The honours of a programme for a year, conferred in a unit or below it.
 *
 * @param title of the programme; null where only a revocation was recorded under the unit, after it was moved there
 * @param honoured those that stand
 * @param historical of these, entered from history
 */
public record YearRow(
        String unitId,
        String unitPath,
        String programmeId,
        @Nullable String title,
        CandidateKind kind,
        int year,
        long honoured,
        long historical,
        long revoked) {

    YearRow oneMore(String programme, boolean fromHistory) {
        return new YearRow(
                unitId,
                unitPath,
                programmeId,
                programme,
                kind,
                year,
                honoured + 1,
                historical + (fromHistory ? 1 : 0),
                revoked);
    }

    YearRow oneRevoked() {
        return new YearRow(unitId, unitPath, programmeId, title, kind, year, honoured - 1, historical, revoked + 1);
    }
}
