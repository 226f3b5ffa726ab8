package io.taizhang.query.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows as the list endpoint answers them, every value as it is; amounts in fen. */
final class JsonWriter implements RowWriter {
    private final JsonGenerator json;
    private long rows;

    JsonWriter(OutputStream out, Extract extract) {
        json = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("view", extract.view().name());
        json.writeStringProperty("title", extract.title());
        json.writeStringProperty("ledger", extract.kind().name());
        json.writeNumberProperty("position", extract.position());
        json.writeStringProperty("at", extract.time());
        json.writeObjectPropertyStart("asked");
        extract.asked().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("items");
    }

    @Override
    public void row(ObjectNode row) {
        rows++;
        json.writeTree(row);
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeNumberProperty("total", rows);
        json.writeEndObject();
        json.close();
    }
}
