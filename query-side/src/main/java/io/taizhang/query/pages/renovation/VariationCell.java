package io.taizhang.query.pages.renovation;

import io.taizhang.api.renovation.VariationKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 变更: what a variation changed in a contract, and why.
 *
 * @param exactFrom in yuan, where it is an amount; null otherwise; likewise {@code exactTo}
 */
record VariationCell(
        long position,
        String day,
        String contractor,
        String kind,
        String from,
        @Nullable String exactFrom,
        String to,
        @Nullable String exactTo,
        String rationale) {
    private static final String TYPE = "renovation.VariationApproved";

    /** @param facts of the project, the oldest first @return its variations, the newest first */
    static List<VariationCell> all(ObjectNode project, List<? extends JsonNode> facts, Words words) {
        Map<String, String> contractors = project.path("contracts")
                .valueStream()
                .collect(Collectors.toMap(
                        contract -> contract.path("contractId").asString(),
                        contract -> contract.path("contractor").asString()));
        return facts.stream()
                .filter(fact -> fact.path("type").asString().equals(TYPE))
                .map(fact -> of(fact, contractors, words))
                .toList()
                .reversed();
    }

    private static VariationCell of(JsonNode fact, Map<String, String> contractors, Words words) {
        JsonNode event = fact.path("event");
        VariationKind kind = VariationKind.valueOf(event.path("kind").asString());
        String contract = event.path("contractId").asString();
        String from = event.path("oldValue").asString();
        String to = event.path("newValue").asString();
        return new VariationCell(
                fact.path("position").longValue(),
                words.day(LocalDate.ofInstant(
                        Instant.parse(fact.path("occurredAt").asString()), Fact.ZONE)),
                contractors.getOrDefault(contract, contract),
                words.of(kind),
                kind == VariationKind.VALUE ? inWan(from, words) : from,
                exactly(kind, from, words::yuan),
                kind == VariationKind.VALUE ? inWan(to, words) : to,
                exactly(kind, to, words::yuan),
                event.path("rationale").asString());
    }

    private static String inWan(String fen, Words words) {
        return words.wan(Long.parseLong(fen)) + " " + words.text("unit.wan.short");
    }

    private static @Nullable String exactly(VariationKind kind, String fen, Function<Long, String> written) {
        return kind == VariationKind.VALUE ? written.apply(Long.parseLong(fen)) : null;
    }
}
