package io.taizhang.query.engine;

import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows and facts as JSON. Amounts keep every digit. */
public final class Docs {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    public String write(Object row) {
        return json.writeValueAsString(row);
    }

    public <S> S read(String doc, Class<S> type) {
        return json.readValue(doc, type);
    }

    public JsonNode tree(String doc) {
        return json.readTree(doc);
    }

    public JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    /** Units that see a row besides those above it and its own. */
    public List<String> otherUnits(String doc) {
        return tree(doc)
                .path("alsoUnitIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Whether it is a value sealed for a person. */
    public static boolean isSealed(JsonNode node) {
        return node.isObject() && node.size() == 2 && node.has("subjectId") && node.has("ciphertext");
    }

    /** The units above a row and its own, topmost first, from its {@code unitPath}; empty where it has none. */
    List<String> units(String doc) {
        String path = tree(doc).path("unitPath").asString("");
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }
}
