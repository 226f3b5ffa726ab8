package io.taizhang.query.pages.renovation;

import io.taizhang.query.pages.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands at the head of a project's page. */
record ProjectHead(ObjectNode row, Words words) {

    public String id() {
        return row.path("projectId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String stage() {
        return words.of("Stage", row.path("stage").asString());
    }

    public String mark() {
        return row.path("stage").asString().toLowerCase(java.util.Locale.ROOT);
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public boolean demonstration() {
        return row.path("demonstration").booleanValue();
    }

    /** Year, kind, category. */
    public String about() {
        return Stream.of(
                        row.path("year").asString(),
                        words.of("ProjectKind", row.path("kind").asString()),
                        row.path("category").isString()
                                ? words.of("Category", row.path("category").stringValue())
                                : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public @Nullable String cancelledBecause() {
        return text(row.path("cancelledBecause"));
    }

    /** The part of the works last reported. */
    public @Nullable String worksStage() {
        return text(row.path("worksStage"));
    }

    public String percent() {
        return words.percent(row.path("percent").intValue());
    }

    public int percentValue() {
        return row.path("percent").intValue();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }
}
