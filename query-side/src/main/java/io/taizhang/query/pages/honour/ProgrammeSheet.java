package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A programme as its page shows it. */
record ProgrammeSheet(ObjectNode row, Words words) {

    public String id() {
        return row.path("programmeId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public String kind() {
        return words.of("CandidateKind", row.path("kind").asString());
    }

    public String cadence() {
        return words.of("HonourCadence", row.path("cadence").asString());
    }

    public String quota() {
        return row.path("quota").isNumber()
                ? words.text("honour.quota", row.path("quota").intValue())
                : words.text("honour.quota.none");
    }

    public String basis() {
        JsonNode basis = row.path("authorityBasis");
        return basis.path("body").asString() + " " + basis.path("documentNo").asString();
    }

    public @Nullable String validTo() {
        return row.path("authorityBasis").path("validTo").isString()
                ? row.path("authorityBasis").path("validTo").stringValue()
                : null;
    }

    public List<String> stars() {
        return row.path("stars").valueStream().map(JsonNode::asString).toList();
    }

    public boolean ofStars() {
        return !stars().isEmpty();
    }
}
