package io.taizhang.api.activity;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** @param quantity exact, with at most three decimals: a tonne to the kilogram */
public record Output(
        OutputKind what,
        @Positive @Digits(integer = 12, fraction = 3) BigDecimal quantity,
        OutputUnit unit) {}
