package io.taizhang.command.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found and put right at a place before. */
public interface PointHistory {

    /** The findings of an item at a place, in the order in which they were recorded. */
    List<PastFinding> of(String placeId, String itemCode);

    /**
     * @param verifiedAt when it was verified as put right, as the inspector stated it; null where it was not
     * @param recurring the ledger says already that it is a fault come back
     */
    record PastFinding(
            String findingId, Instant raisedAt, @Nullable Instant verifiedAt, boolean recurring) {}
}
