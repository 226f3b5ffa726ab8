package io.taizhang.api.honour;

import io.taizhang.api.Personal;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Pseudonym;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A household and the stars it earned.
 *
 * @param householdId the same in every round: the one under which the household stands in the office's register
 * @param name what it is called; sealed before it is stored
 */
public record HouseholdWithStars(
        @Pseudonym String householdId,
        @Personal @Name String name,
        @Min(1) @Max(5) int stars) {}
