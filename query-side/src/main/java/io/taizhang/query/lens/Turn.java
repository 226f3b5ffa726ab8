package io.taizhang.query.lens;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Once closed, and opened again where it was.
 *
 * @param closedAt recorded, as are all times of it
 * @param closedBy the account that closed it; null for one that was closed before its story begins here, as is {@code closedAt}
 * @param verifiedBy the account that verified it since it was opened last; null where nobody did, or needed to
 * @param reopenedAt null while it is closed, as are {@code reopenedBy} and {@code hours}
 * @param hours between, begun ones counted whole; 0 where what reopened it was recorded first
 */
public record Turn(
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String verifiedBy,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBy,
        @Nullable Long hours) {

    static Turn closed(Instant at, String by, @Nullable String verifiedBy) {
        return new Turn(at, by, verifiedBy, null, null, null);
    }

    Turn reopened(Instant at, String by) {
        return new Turn(closedAt, closedBy, verifiedBy, at, by, closedAt == null ? null : hours(closedAt, at));
    }

    boolean isOpenAgain() {
        return reopenedAt != null;
    }

    private static long hours(Instant from, Instant until) {
        return Math.ceilDiv(
                Math.max(0, Duration.between(from, until).toMillis()),
                Duration.ofHours(1).toMillis());
    }
}
