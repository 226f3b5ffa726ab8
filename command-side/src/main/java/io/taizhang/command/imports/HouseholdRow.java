package io.taizhang.command.imports;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Pseudonym;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A household's line in the list of a round: {@link io.taizhang.api.honour.HouseholdWithStars} and the round. */
record HouseholdRow(
        @Id String roundId,
        @Pseudonym String householdId,
        @Name String name,
        @Min(1) @Max(5) int stars) {}
