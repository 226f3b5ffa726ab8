package io.taizhang.command.inspection;

import io.taizhang.api.inspection.ObservationResult;

/**
 * What an item was found to be at a place.
 *
 * @param deduction in points; 0 unless it failed
 */
record Observed(ObservationResult result, int deduction) {

    boolean applies() {
        return result != ObservationResult.NOT_APPLICABLE;
    }

    /** Whether the deduction is one that the result and the item allow. */
    boolean deductsRightly(int points) {
        return result == ObservationResult.FAIL ? deduction >= 1 && deduction <= points : deduction == 0;
    }
}
