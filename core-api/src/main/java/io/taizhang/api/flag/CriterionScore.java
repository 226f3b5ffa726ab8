package io.taizhang.api.flag;

import io.taizhang.api.constraint.Id;

/**
 * What a merchant was given on one criterion.
 *
 * @param points from 0 to the criterion's own
 */
public record CriterionScore(@Id String criterionCode, int points) {}
