package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An objection to a candidate and what became of it.
 *
 * @param statement what is said against it
 * @param state {@code open}, {@code upheld} or {@code dismissed}
 * @param findings null while it is open
 */
record ObjectionCell(
        String id,
        int candidateNo,
        String who,
        String receivedAt,
        String statement,
        String state,
        @Nullable String resolvedOn,
        @Nullable String findings) {

    /** @param told the facts of a round, in the ledger's order */
    static List<ObjectionCell> all(List<ObjectNode> told, List<BallotCell> candidates, Words words) {
        Map<String, ObjectionCell> all = new LinkedHashMap<>();
        for (ObjectNode fact : told) {
            JsonNode event = fact.path("event");
            String id = event.path("objectionId").asString("");
            switch (fact.path("type").asString()) {
                case "honour.ObjectionFiled" -> all.put(id, filed(event, candidates, words));
                case "honour.ObjectionResolved" -> all.computeIfPresent(id, (_, cell) -> cell.resolved(fact, event));
                default -> {
                    // Nothing else is about objections.
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static ObjectionCell filed(JsonNode event, List<BallotCell> candidates, Words words) {
        int no = event.path("candidateNo").intValue();
        return new ObjectionCell(
                event.path("objectionId").asString(),
                no,
                candidates.stream()
                        .filter(candidate -> candidate.no() == no)
                        .map(BallotCell::who)
                        .findFirst()
                        .orElse("—"),
                words.minute(Instant.parse(event.path("receivedAt").asString())),
                event.path("statement").asString("—"),
                "open",
                null,
                null);
    }

    private ObjectionCell resolved(ObjectNode fact, JsonNode event) {
        return new ObjectionCell(
                id,
                candidateNo,
                who,
                receivedAt,
                statement,
                event.path("upheld").booleanValue() ? "upheld" : "dismissed",
                Details.dayOf(fact).toString(),
                event.path("findings").asString("—"));
    }

    public boolean open() {
        return state.equals("open");
    }
}
