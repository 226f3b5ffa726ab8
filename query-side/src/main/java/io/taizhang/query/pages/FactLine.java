package io.taizhang.query.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as a line of a timeline.
 *
 * @param about what it says of itself: a title, a name, a note; empty where it says nothing
 * @param amount in 万元; null where it is about no money
 * @param lateSince the minute it happened, where it was entered days later; null otherwise
 * @param receipt where its receipt is had
 */
public record FactLine(
        long position,
        String type,
        String what,
        String about,
        @Nullable Cell amount,
        String recordedAt,
        @Nullable String lateSince,
        String by,
        String role,
        @Nullable String reason,
        List<Proof> evidence,
        String receipt) {
    private static final Duration LATE = Duration.ofDays(3);
    private static final List<String> SAID = List.of(
            "title",
            "name",
            "subject",
            "payee",
            "contractor",
            "note",
            "summary",
            "why",
            "rationale",
            "voucherNo",
            "documentNo");
    private static final List<String> AMOUNTS = List.of("amountFen", "sumFen", "estimateFen", "finalFen", "carriedFen");

    /**
     * A document that the fact rests on.
     *
     * @param thumbnail of a picture that is kept here; null for other documents
     */
    public record Proof(String title, String uri, @Nullable String thumbnail) {}

    /**
     * @param fact as it is told to the reader
     * @param pictures digests of those documents of which there are thumbnails
     */
    static FactLine of(ObjectNode fact, Words words, Set<String> pictures) {
        Instant recordedAt = Instant.parse(fact.path("recordedAt").asString());
        Instant occurredAt = Instant.parse(fact.path("occurredAt").asString());
        long position = fact.path("position").longValue();
        String type = fact.path("type").asString();
        JsonNode event = fact.path("event");
        return new FactLine(
                position,
                type,
                words.fact(type),
                first(event, SAID).map(JsonNode::asString).orElse(""),
                first(event, AMOUNTS)
                        .map(fen -> Format.MONEY.cell(fen, words, null))
                        .orElse(null),
                words.minute(recordedAt),
                Duration.between(occurredAt, recordedAt).compareTo(LATE) > 0 ? words.minute(occurredAt) : null,
                fact.path("actorId").asString(),
                words.of("Role", fact.path("role").asString()),
                fact.path("reason").isString() ? fact.path("reason").stringValue() : null,
                fact.path("evidence")
                        .valueStream()
                        .map(document -> proof(document, pictures))
                        .toList(),
                "/api/audit/receipts/" + position);
    }

    private static Optional<JsonNode> first(JsonNode event, List<String> names) {
        return names.stream()
                .map(event::path)
                .filter(value -> value.isString() && !value.asString().isBlank() || value.isNumber())
                .findFirst();
    }

    private static Proof proof(JsonNode document, Set<String> pictures) {
        String uri = document.path("uri").asString("");
        String sha256 = document.path("sha256").asString("");
        boolean shown = uri.startsWith("/api/evidence/") && pictures.contains(sha256);
        return new Proof(
                document.path("title").asString(uri), uri, shown ? "/api/evidence/" + sha256 + "/thumbnail" : null);
    }
}
