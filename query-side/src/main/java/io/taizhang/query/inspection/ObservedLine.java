package io.taizhang.query.inspection;

import io.taizhang.api.inspection.ObservationResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an item was found to be at a place, as it was observed last.
 *
 * @param photoTakenAt as its camera says; null where it does not, or there is no photo
 * @param corrected by an appeal
 */
public record ObservedLine(
        String placeId,
        String itemCode,
        ObservationResult result,
        int deduction,
        @Nullable String photoSha256,
        @Nullable Instant photoTakenAt,
        boolean corrected) {

    boolean isOf(String place, String item) {
        return placeId.equals(place) && itemCode.equals(item);
    }

    ObservedLine corrected(ObservationResult rightly, int points) {
        return new ObservedLine(placeId, itemCode, rightly, points, photoSha256, photoTakenAt, true);
    }
}
