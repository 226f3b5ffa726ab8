package io.taizhang.command.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that can be read in one way only: no key twice, nothing after the end, well-formed UTF-8. */
final class StrictJson {
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws MalformedJsonException where it is no JSON, or could be read in two ways */
    JsonNode read(byte[] body) {
        try {
            JsonNode read = mapper.readTree(text(body));
            if (read.isMissingNode()) {
                throw new MalformedJsonException("empty");
            }
            return read;
        } catch (JacksonException e) {
            throw new MalformedJsonException(place(e));
        }
    }

    /** Not the parser's own words, which repeat what was sent: that may be somebody's name. */
    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "…" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** What has passed the check of its shape, as the record it is. */
    <T> T bind(JsonNode node, Class<T> type) {
        return mapper.treeToValue(node, type);
    }

    byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("UTF-8");
        }
    }
}
