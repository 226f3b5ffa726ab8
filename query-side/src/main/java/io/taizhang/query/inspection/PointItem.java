package io.taizhang.query.inspection;

import io.taizhang.api.inspection.ObservationResult;
import java.time.LocalDate;

/** How an item was found at a place when it was observed last. */
public record PointItem(String itemCode, ObservationResult result, LocalDate observedOn) {

    boolean isOlderThan(PointItem other) {
        return itemCode.equals(other.itemCode) && observedOn.isBefore(other.observedOn);
    }
}
