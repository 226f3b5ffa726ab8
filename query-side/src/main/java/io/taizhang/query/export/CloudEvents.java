package io.taizhang.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as events of CloudEvents 1.0.2 in the batch form of their JSON format, one on a line. The source is the ledger,
 * {@code urn:uuid:…}; the time is that of the occurrence. {@code recordedtime}, {@code sequence}, {@code correlationid} and
 * {@code causationid} are the extensions that CloudEvents document; the sequence is the position in the ledger, padded so
 * that its order as a text is that of the ledger, and {@code position} is the same without padding. Positions are texts: an
 * integer of CloudEvents has 32 bits only. What the fact rests on stands in the data beside what happened.
 */
final class CloudEvents implements JournalWriter {
    private final FactLines lines;
    private final String source;
    private boolean begun;

    CloudEvents(OutputStream out, JournalExtract extract) throws IOException {
        lines = new FactLines(out);
        source = "urn:uuid:" + extract.ledger();
        lines.text("[\n");
    }

    @Override
    public void fact(ObjectNode fact) throws IOException {
        if (begun) {
            lines.text(",");
        }
        begun = true;
        lines.line(event(fact));
    }

    private ObjectNode event(ObjectNode fact) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.set("id", fact.get("eventId"));
        event.put("source", source);
        event.put("type", "io.taizhang." + fact.get("type").asString());
        event.set("subject", fact.get("stream"));
        event.set("time", fact.get("occurredAt"));
        event.put("datacontenttype", "application/json");
        event.set("recordedtime", fact.get("recordedAt"));
        event.put("position", fact.get("position").asString());
        event.put("sequence", "%019d".formatted(fact.get("position").asLong()));
        event.put("streamsequence", fact.get("sequence").asString());
        event.set("revision", fact.get("revision"));
        for (String name : new String[] {"actorId", "actorUnitId", "commandId", "correlationId", "causationId"}) {
            put(event, name.toLowerCase(Locale.ROOT), fact.get(name));
        }
        put(event, "actorrole", fact.get("role"));
        put(event, "unitpath", fact.get("unitPath"));
        ObjectNode data = event.putObject("data");
        data.set("event", fact.get("event"));
        data.set("reason", fact.get("reason"));
        data.set("evidence", fact.get("evidence"));
        return event;
    }

    /** An attribute that says nothing is left out. */
    private static void put(ObjectNode event, String name, JsonNode text) {
        if (!text.asString("").isEmpty()) {
            event.set(name, text);
        }
    }

    @Override
    public void close() throws IOException {
        lines.text("]\n");
        lines.close();
    }
}
