package io.taizhang.api.inspection;

import io.taizhang.api.constraint.Id;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What an item at a place should have been found to be.
 *
 * @param deduction in points: from 1 to those of the item for FAIL, otherwise 0
 */
public record Correction(
        @Id String placeId,
        @Id String itemCode,
        ObservationResult result,
        @Min(0) @Max(1_000) int deduction) {}
