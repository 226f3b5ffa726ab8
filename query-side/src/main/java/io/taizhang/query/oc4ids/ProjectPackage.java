package io.taizhang.query.oc4ids;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A package of projects, written one after another. */
public final class ProjectPackage {
    static final String VERSION = "0.9";

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final Ledger ledger;
    private final Names names;
    private final URI address;

    /** @param address of the package; documents with relative addresses are beside it */
    public ProjectPackage(Ledger ledger, Names names, URI address) {
        this.ledger = ledger;
        this.names = names;
        this.address = address;
    }

    /**
     * @param projects their ids; at least one
     * @param position of the ledger that they are shown at
     * @param publisher what the office is called
     */
    public void write(List<String> projects, long position, String publisher, OutputStream out) {
        Instant latest = Instant.EPOCH;
        try (JsonGenerator writer = json.createGenerator(out)) {
            writer.writeStartObject();
            writer.writeStringProperty("uri", address.toString());
            writer.writeStringProperty("version", VERSION);
            writer.writeObjectPropertyStart("publisher");
            writer.writeStringProperty("name", publisher);
            writer.writeEndObject();
            writer.writeArrayPropertyStart("projects");
            for (String project : projects) {
                Disclosure disclosure = new Disclosure(names, address);
                for (Fact fact : ledger.about("project/" + project, 0, position, Integer.MAX_VALUE)) {
                    if (fact.stream().equals("project/" + project)) {
                        disclosure.fold(fact);
                        latest = fact.recordedAt().isAfter(latest) ? fact.recordedAt() : latest;
                    }
                }
                ObjectNode written = disclosure.project();
                writer.writeTree(written);
            }
            writer.writeEndArray();
            writer.writeStringProperty("publishedDate", Json.time(latest));
            writer.writeEndObject();
        }
    }
}
