package io.taizhang.query.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the journal; null means all.
 *
 * @param insider whether facts that are told inside the office only are among them
 * @param subject with its type: {@code project/p1}
 * @param type of the event: {@code renovation.PaymentMade}
 * @param from recorded at or after
 * @param to recorded before
 * @param edge only facts behind this position; with newest first, only facts before it; null to start at the end
 * @param limit at most so many
 */
public record JournalAsked(
        Reach reach,
        boolean insider,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long edge,
        boolean newestFirst,
        int limit) {
    public static final int LARGEST = 500;
}
