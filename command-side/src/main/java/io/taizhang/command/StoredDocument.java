package io.taizhang.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document in the evidence store.
 *
 * @param sha256 of its bytes as they are stored
 * @param mediaType as its content says: {@code image/jpeg}, {@code application/pdf}
 * @param bytes how many they are
 * @param capturedAt when a photo was taken, as its camera noted; null where it did not, and for documents
 */
public record StoredDocument(
        String sha256,
        String mediaType,
        long bytes,
        @Nullable Instant capturedAt) {}
