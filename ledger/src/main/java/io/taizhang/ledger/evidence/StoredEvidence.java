package io.taizhang.ledger.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a photo or document in the store.
 *
 * @param sha256 of the bytes as they are stored
 * @param mediaType as its content says: {@code image/jpeg}
 * @param bytes how many they are
 * @param capturedAt when the photo was taken, as its camera noted; null where it did not, and for documents
 */
public record StoredEvidence(
        Sha256 sha256,
        String mediaType,
        long bytes,
        @Nullable Instant capturedAt) {

    /** Where it is read. */
    public String uri() {
        return "/api/evidence/" + sha256;
    }
}
