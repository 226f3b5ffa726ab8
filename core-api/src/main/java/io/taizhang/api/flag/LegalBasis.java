package io.taizhang.api.flag;

import io.taizhang.api.constraint.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What entitles an office to award flags.
 *
 * @param body who issued the text
 * @param validTo the last day on which it holds; null: until it is withdrawn
 */
public record LegalBasis(
        @Name String body,
        @Name String documentNo,
        LegalLevel legalLevel,
        @Nullable LocalDate validTo) {

    /** Whether it still holds on a day, Asia/Shanghai. */
    public boolean holdsOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }
}
