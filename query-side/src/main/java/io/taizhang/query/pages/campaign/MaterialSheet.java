package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A material: its documents, and how they were reviewed. */
record MaterialSheet(ObjectNode row, Words words) {

    /**
     * @param uri where it is kept
     * @param picture whether it can be shown small
     */
    record Document(String title, String uri, boolean picture) {}

    public String title() {
        return row.path("title").asString();
    }

    public String campaignId() {
        return row.path("campaignId").asString();
    }

    public String indicatorCode() {
        return row.path("indicatorCode").asString();
    }

    public String period() {
        return row.path("period").asString();
    }

    public String state() {
        return words.of("MaterialState", row.path("state").asString());
    }

    public String mark() {
        return row.path("state").asString().toLowerCase(Locale.ROOT);
    }

    public boolean accepted() {
        return row.path("state").asString().equals("ACCEPTED");
    }

    public @Nullable String score() {
        return row.path("score").isNumber() ? words.count(row.path("score").decimalValue()) : null;
    }

    public @Nullable String why() {
        return Doc.text(row, "why");
    }

    public @Nullable String replacesId() {
        return Doc.text(row, "replacesId");
    }

    public @Nullable String replacedById() {
        return Doc.text(row, "replacedById");
    }

    public String submitted() {
        return hand(row.path("submitted"));
    }

    public @Nullable String reviewed() {
        return row.path("reviewed").isObject() ? hand(row.path("reviewed")) : null;
    }

    private static String hand(JsonNode hand) {
        return hand.path("on").asString() + " · " + hand.path("by").asString();
    }

    List<String> digests() {
        return row.path("documents")
                .valueStream()
                .map(document -> document.path("sha256").asString())
                .toList();
    }

    /** @param pictures digests of those that can be shown small */
    List<Document> documents(Set<String> pictures) {
        return row.path("documents")
                .valueStream()
                .map(document -> document(
                        document.path("title").asString(),
                        document.path("sha256").asString(),
                        pictures))
                .toList();
    }

    private static Document document(String title, String sha256, Set<String> pictures) {
        return new Document(title, "/api/evidence/" + sha256, pictures.contains(sha256));
    }
}
