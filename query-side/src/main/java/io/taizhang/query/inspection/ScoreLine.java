package io.taizhang.query.inspection;

import io.taizhang.api.inspection.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of an inspection's scores; the latest is in force, the others stay readable.
 *
 * @param formula the version of the formula, which stands at {@link Score}
 * @param on the day it was reached
 * @param appealId by which it came, and {@code replacesScoreNo} which it replaced; null for the first
 */
public record ScoreLine(
        int scoreNo,
        BigDecimal percent,
        long applicablePoints,
        long deductedPoints,
        int formula,
        LocalDate on,
        @Nullable String appealId,
        @Nullable Integer replacesScoreNo) {

    static ScoreLine first(Score score, LocalDate on) {
        return line(1, score, on, null, null);
    }

    static ScoreLine line(
            int scoreNo, Score score, LocalDate on, @Nullable String appealId, @Nullable Integer replacesScoreNo) {
        return new ScoreLine(
                scoreNo,
                score.percent(),
                score.applicablePoints(),
                score.deductedPoints(),
                score.formula(),
                on,
                appealId,
                replacesScoreNo);
    }
}
