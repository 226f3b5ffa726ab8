package io.taizhang.api.casework;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A kind of case.
 *
 * @param filingClause what it is filed by (立案条件)
 * @param handleHours from arrival to handling, round the clock
 */
public record CaseCategory(
        @Id String code,
        @Name String title,
        @Name String filingClause,
        @Min(1) @Max(8_760) int handleHours) {}
