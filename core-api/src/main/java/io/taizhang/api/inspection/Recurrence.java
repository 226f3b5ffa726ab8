package io.taizhang.api.inspection;

import java.time.Instant;

/**
 * 反复: a fault is back at a place where the same item was put right not long ago.
 *
 * @param findingId the finding that was verified as put right
 * @param verifiedAt when that was, as the inspector stated it
 */
public record Recurrence(String findingId, Instant verifiedAt) {
    /** A fault that comes back within so many days (of 24 hours) after it was verified as put right has recurred. */
    public static final int WITHIN_DAYS = 90;
}
