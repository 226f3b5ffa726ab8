package io.taizhang.api.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * When the activities of a series are held.
 *
 * @param day the day of the month, for {@link Rhythm#MONTHLY_ON_DAY} and for no other
 */
public record Cadence(
        Rhythm rhythm, @Min(1) @Max(31) @Nullable Integer day) {}
