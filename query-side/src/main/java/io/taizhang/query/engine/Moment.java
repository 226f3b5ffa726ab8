package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts there are at some time, folded in the ledger's order.
 *
 * @param upTo the last position among them
 * @param occurredBy of those, only what had happened by then; null for all
 */
record Moment(long upTo, @Nullable Instant occurredBy) {

    boolean includes(Fact fact) {
        return fact.position() <= upTo
                && (occurredBy == null || !fact.occurredAt().isAfter(occurredBy));
    }
}
