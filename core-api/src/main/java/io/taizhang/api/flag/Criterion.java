package io.taizhang.api.flag;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a merchant is scored on.
 *
 * @param points the most it can be given
 */
public record Criterion(
        @Id String code,
        @Name String title,
        @Min(1) @Max(1_000) int points) {}
