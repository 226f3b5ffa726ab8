package io.taizhang.query.honour;

import io.taizhang.api.honour.CandidateKind;
import org.jspecify.annotations.Nullable;

/**
 * The honours of a programme for a year, conferred in a unit or below it.
 *
 * @param title of the programme; null where only a revocation was recorded under the unit, after it was moved there
 * @param honoured those that stand: whoever had one revoked is not to be told from the numbers
 * @param historical entered from history, whatever became of them
 */
public record YearRow(
        String unitId,
        String unitPath,
        String programmeId,
        @Nullable String title,
        CandidateKind kind,
        int year,
        long honoured,
        long historical) {

    YearRow oneMore(String programme, boolean fromHistory) {
        return new YearRow(
                unitId, unitPath, programmeId, programme, kind, year, honoured + 1, historical + (fromHistory ? 1 : 0));
    }

    YearRow oneLess() {
        return new YearRow(unitId, unitPath, programmeId, title, kind, year, honoured - 1, historical);
    }
}
