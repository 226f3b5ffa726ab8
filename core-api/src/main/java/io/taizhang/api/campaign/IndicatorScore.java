package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Id;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * How far an indicator was found fulfilled.
 *
 * @param score from 0 to 100, whatever the indicator's weight
 */
public record IndicatorScore(
        @Id String indicatorCode,

        @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal score) {}
