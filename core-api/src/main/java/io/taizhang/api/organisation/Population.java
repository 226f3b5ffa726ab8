package io.taizhang.api.organisation;

import jakarta.validation.constraints.PositiveOrZero;

/** A count of people in a unit, as it was stated. */
public record Population(
        PopulationKind kind, @PositiveOrZero long count, Qualifier qualifier) {}
