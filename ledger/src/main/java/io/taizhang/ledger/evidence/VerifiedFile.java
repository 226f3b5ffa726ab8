package io.taizhang.ledger.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of stored evidence, of our own and verified from its first byte to its last. Closing it removes it. */
public record VerifiedFile(StoredEvidence evidence, Path path) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of evidence cannot be removed", e);
        }
    }
}
