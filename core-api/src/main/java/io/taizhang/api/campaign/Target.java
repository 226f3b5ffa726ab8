package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * What a task is to bring about.
 *
 * @param unit what is counted, in the office's words: 场, 户, 个
 */
public record Target(
        @Positive @Digits(integer = 12, fraction = 2) BigDecimal quantity,
        @Name String unit) {}
