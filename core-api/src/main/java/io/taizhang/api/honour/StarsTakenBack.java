package io.taizhang.api.honour;

/**
 * A household and the stars it no longer has.
 *
 * @param stars those it was given, from 1 to 5
 */
public record StarsTakenBack(String householdId, int stars) {}
