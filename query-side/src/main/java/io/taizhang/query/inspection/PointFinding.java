package io.taizhang.query.inspection;

import io.taizhang.api.inspection.Recurrence;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault at a place.
 *
 * @param verifiedAt when it was seen to be put right; null while it is not
 * @param recurring a fault of the same item was put right here not long before
 */
public record PointFinding(
        String findingId,
        @Nullable String itemCode,
        Instant raisedAt,
        @Nullable Instant verifiedAt,
        boolean recurring) {
    private static final Duration WITHIN = Duration.ofDays(Recurrence.WITHIN_DAYS);

    PointFinding verified(Instant at) {
        return new PointFinding(findingId, itemCode, raisedAt, at, recurring);
    }

    PointFinding recurring(boolean comeBack) {
        return new PointFinding(findingId, itemCode, raisedAt, verifiedAt, comeBack);
    }

    /** Whether it is the fault that the other was, come back. */
    boolean undoes(PointFinding other) {
        return itemCode != null
                && itemCode.equals(other.itemCode)
                && other.verifiedAt != null
                && raisedAt.isAfter(other.verifiedAt)
                && !raisedAt.isAfter(other.verifiedAt.plus(WITHIN));
    }
}
