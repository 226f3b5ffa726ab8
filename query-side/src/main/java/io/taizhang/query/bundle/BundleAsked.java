package io.taizhang.query.bundle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a bundle is to hold: those that meet everything that is not null.
 *
 * @param reason what it is for; one line
 * @param subject with its type: {@code project/p1}
 * @param unit with all units that were below it when the fact was recorded
 * @param from recorded at or after
 * @param to recorded before
 * @param since the signed note of an older checkpoint that the ledger is to be proven to continue
 */
public record BundleAsked(
        String reason,
        @Nullable String subject,
        @Nullable String unit,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String since) {

    /** Whether it asks for all facts of a time: that none is missing can then be proven. */
    boolean isPeriod() {
        return subject == null && unit == null;
    }
}
