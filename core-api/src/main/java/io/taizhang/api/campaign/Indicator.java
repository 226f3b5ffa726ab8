package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * What a standard (测评体系) asks for.
 *
 * @param code unique within the standard
 * @param weight in points; those of one standard add up to 100
 */
public record Indicator(
        @Id String code,
        @Name String title,
        IndicatorMethod method,
        @Positive @Digits(integer = 3, fraction = 2) BigDecimal weight) {}
