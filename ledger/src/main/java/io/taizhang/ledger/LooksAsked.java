package io.taizhang.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are wanted, the oldest first.
 *
 * @param subjectId at whose values; null for anybody's
 * @param actorId by whom; null for anybody
 * @param from inclusive
 * @param until exclusive
 * @param after the id of the last look that was answered before
 * @param limit at most so many
 */
public record LooksAsked(
        @Nullable String subjectId,
        @Nullable String actorId,
        @Nullable Instant from,
        @Nullable Instant until,
        long after,
        int limit) {}
