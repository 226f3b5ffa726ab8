package io.taizhang.api.honour;

import io.taizhang.api.Sealed;

/**
 * A household and the stars it was given.
 *
 * @param stars from 1 to 5
 */
public record HouseholdStars(String householdId, Sealed name, int stars) {}
