package io.taizhang.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads records of one class: plain text quickly, everything else strictly. What comes of it is the same. */
final class RecordReader {
    private final Optional<PlainRecord> plain;
    private final ObjectReader strict;
    private final Words words;

    private RecordReader(Optional<PlainRecord> plain, ObjectReader strict, Words words) {
        this.plain = plain;
        this.strict = strict;
        this.words = words;
    }

    static RecordReader of(Class<?> record, JsonMapper json, Words words) {
        return new RecordReader(PlainRecord.of(record), json.readerFor(record), words);
    }

    /** @throws tools.jackson.core.JacksonException where the text is no such record */
    Object read(String json) {
        @Nullable Object value = plain.isPresent() ? plain.get().readWhole(json, words) : null;
        return value != null ? value : strict.readValue(json);
    }

    /** @throws tools.jackson.core.JacksonException where the tree is no such record */
    Object read(JsonNode tree) {
        return strict.readValue(tree);
    }
}
