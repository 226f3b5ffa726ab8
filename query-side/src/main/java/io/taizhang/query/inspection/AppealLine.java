package io.taizhang.query.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against a score.
 *
 * @param upheld null until it is decided
 */
public record AppealLine(
        String appealId,
        int scoreNo,
        LocalDate filedOn,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean upheld) {

    static AppealLine filed(String appealId, int scoreNo, LocalDate on) {
        return new AppealLine(appealId, scoreNo, on, null, null);
    }

    AppealLine decided(boolean right, LocalDate on) {
        return new AppealLine(appealId, scoreNo, filedOn, on, right);
    }
}
