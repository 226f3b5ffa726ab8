package io.taizhang.query.engine;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows and facts as JSON. Amounts keep every digit. */
public final class Docs {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
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
}
