package io.taizhang.command.testing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.taizhang.command.Documents;
import io.taizhang.command.StoredDocument;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** An evidence store with what a test puts into it. */
public record FakeDocuments(Map<String, StoredDocument> stored) implements Documents {

    public static FakeDocuments none() {
        return new FakeDocuments(Map.of());
    }

    public static FakeDocuments with(StoredDocument... documents) {
        return new FakeDocuments(Arrays.stream(documents).collect(toMap(StoredDocument::sha256, identity())));
    }

    /** A PDF of 1000 bytes. */
    public static StoredDocument document(String sha256) {
        return new StoredDocument(sha256, "application/pdf", 1_000, null);
    }

    /** A photo whose camera noted when it was taken. */
    public static StoredDocument photo(String sha256, Instant takenAt) {
        return new StoredDocument(sha256, "image/jpeg", 100_000, takenAt);
    }

    /** 64 digits, all of them the given one. */
    public static String digest(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    @Override
    public Optional<StoredDocument> find(String sha256) {
        return Optional.ofNullable(stored.get(sha256));
    }
}
