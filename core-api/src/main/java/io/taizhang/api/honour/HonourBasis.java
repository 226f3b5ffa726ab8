package io.taizhang.api.honour;

import io.taizhang.api.constraint.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that allows a programme (《评比达标表彰活动管理办法》: none without approval).
 *
 * @param body who allowed it
 * @param validTo the last day on which it holds; null: until it is withdrawn
 */
public record HonourBasis(
        @Name String body,
        @Name String documentNo,
        @Nullable LocalDate validTo) {

    /** Whether it still holds on a day, Asia/Shanghai. */
    public boolean holdsOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }
}
