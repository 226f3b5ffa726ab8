package io.taizhang.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON, as {@link LedgerJson} writes it. All shapes are looked at when it is made. */
final class JsonEventCodec implements EventCodec {
    private final EventNames names;
    private final Upcasters upcasters;
    private final SubjectIndex subjects;
    private final Map<String, Known> known;
    private final ObjectReader trees;
    private final RecordReader provenances;
    private final ObjectWriter writer;

    private record Known(EventType type, RecordReader reader) {}

    JsonEventCodec(EventNames names, Upcasters upcasters) {
        JsonMapper json = LedgerJson.mapper();
        this.names = names;
        this.upcasters = upcasters;
        this.subjects = new SubjectIndex(names);
        Words words = new Words();
        this.known = names.all().stream()
                .collect(toUnmodifiableMap(
                        EventType::name, type -> new Known(type, RecordReader.of(type.event(), json, words))));
        this.trees = json.readerFor(ObjectNode.class);
        this.provenances = RecordReader.of(Provenance.class, json, words);
        this.writer = json.writer();
    }

    /** Knows every event of every context. */
    static JsonEventCodec ofAllContexts() {
        EventNames names = EventNames.ofAllContexts();
        return new JsonEventCodec(names, new Upcasters(names, Upcasters.ofAllContexts()));
    }

    @Override
    public Encoded encode(LedgerEvent event, Provenance provenance, String stream) {
        EventType type = names.of(event.getClass());
        return new Encoded(
                type.name(),
                type.revision(),
                writer.writeValueAsString(event),
                writer.writeValueAsString(provenance),
                subjects.beside(event, provenance, stream));
    }

    @Override
    public LedgerEvent decodeEvent(String name, int revision, String payloadJson) {
        Known it = known.get(name);
        if (it == null) {
            throw new UnknownEventException(name, Integer.toString(revision));
        }
        return (LedgerEvent)
                (revision == it.type.revision()
                        ? it.reader.read(payloadJson)
                        : it.reader.read(upcasters.toNewest(it.type, revision, trees.readValue(payloadJson))));
    }

    @Override
    public Provenance decodeProvenance(String metadataJson) {
        return (Provenance) provenances.read(metadataJson);
    }

    @Override
    public Provenance provenance(MetaData metaData) {
        return ProvenanceMetaData.in(metaData);
    }

    @Override
    public MetaData metaData(Provenance provenance) {
        return ProvenanceMetaData.of(provenance);
    }

    @Override
    public String typeOf(Class<? extends LedgerEvent> event) {
        return names.of(event).name();
    }
}
