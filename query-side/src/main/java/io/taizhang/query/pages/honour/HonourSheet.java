package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An honour as its page shows it. */
record HonourSheet(ObjectNode row, Words words) {

    /** A name; of a person or a household what the reader may know of it. */
    static String who(JsonNode row) {
        return Stream.of("name", "personalName")
                .map(row::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("—");
    }

    public String who() {
        return who(row);
    }

    public String kind() {
        return words.of("CandidateKind", row.path("kind").asString());
    }

    public String title() {
        return row.path("title").asString();
    }

    public String programmeId() {
        return row.path("programmeId").asString();
    }

    public String period() {
        return row.path("period").asString();
    }

    public @Nullable String roundId() {
        return row.path("roundId").isString() ? row.path("roundId").stringValue() : null;
    }

    public boolean stands() {
        return row.path("state").asString().equals("CONFERRED");
    }

    public boolean historical() {
        return row.path("historical").booleanValue();
    }

    public String state() {
        return words.of("HonourState", row.path("state").asString());
    }

    public String mark() {
        return row.path("state").asString().toLowerCase(Locale.ROOT);
    }

    /** The merchant's own page, where it is one. */
    public @Nullable String merchantId() {
        String candidate = row.path("candidate").asString("");
        return candidate.startsWith("merchant/") ? candidate.substring("merchant/".length()) : null;
    }

    /**
     * From the nomination to what became of it.
     *
     * @param own the honour's facts
     * @param ofRound those of its round, as far as the reader is told of them
     */
    List<Milestone> line(List<ObjectNode> own, List<ObjectNode> ofRound) {
        List<Milestone> line = new ArrayList<>();
        int candidate = ofRound.stream()
                .filter(fact -> fact.path("type").asString().equals("honour.HonourRegistered")
                        && fact.path("event")
                                .path("honourId")
                                .asString()
                                .equals(row.path("honourId").asString()))
                .mapToInt(fact -> fact.path("event").path("candidateNo").intValue())
                .findFirst()
                .orElse(0);
        for (ObjectNode fact : ofRound) {
            JsonNode event = fact.path("event");
            boolean its = event.path("candidateNo").intValue(0) == candidate;
            switch (fact.path("type").asString()) {
                case "honour.CandidateNominated" -> {
                    if (its) {
                        line.add(step("nominated", fact));
                    }
                }
                case "honour.CandidateReviewed" -> {
                    if (its) {
                        line.removeIf(step -> step.label().equals(words.text("honour.step.reviewed")));
                        line.add(step("reviewed", fact)
                                .saying(words.text(
                                        "honour.votes",
                                        event.path("votesFor").intValue(),
                                        event.path("votesTotal").intValue())));
                    }
                }
                case "honour.CandidatesAnnounced" -> line.add(step("announced", fact));
                case "honour.NoticeWindowClosed" -> line.add(step("unopposed", fact));
                default -> {
                    // Whatever else happened in the round is not this honour's.
                }
            }
        }
        own.forEach(fact -> addOwn(line, fact));
        return line;
    }

    private void addOwn(List<Milestone> line, ObjectNode fact) {
        switch (fact.path("type").asString()) {
            case "honour.HonourConferred" -> line.add(step("conferred", fact));
            case "honour.PastHonourRecorded" ->
                line.add(step("recorded", fact)
                        .saying(fact.path("event").path("source").asString()));
            case "honour.HonourRecommended" -> line.add(step("recommended", fact));
            case "honour.HonourRevoked" -> line.add(step("revoked", fact).as("failed"));
            default -> throw new IllegalArgumentException(fact.path("type").asString());
        }
    }

    private Milestone step(String name, ObjectNode fact) {
        return Milestone.on(
                words.text("honour.step." + name), Details.dayOf(fact).toString());
    }
}
