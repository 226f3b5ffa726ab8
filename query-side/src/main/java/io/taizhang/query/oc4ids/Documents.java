package io.taizhang.query.oc4ids;

import io.taizhang.api.Evidence;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.ledger.Fact;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the facts of a project rest on, each document once. */
final class Documents {
    private final URI site;
    private final Map<String, ObjectNode> byDigest = new LinkedHashMap<>();

    Documents(URI site) {
        this.site = site;
    }

    void cited(RenovationEvent event, Fact fact) {
        Codes.document(event).ifPresent(type -> fact.provenance().evidence().forEach(evidence -> add(evidence, type)));
    }

    private void add(Evidence evidence, String type) {
        byDigest.putIfAbsent(
                evidence.sha256(),
                Json.object()
                        .put("id", evidence.sha256())
                        .put("documentType", type)
                        .put("title", evidence.title())
                        .put("url", site.resolve(evidence.uri()).toString()));
    }

    ArrayNode list() {
        ArrayNode documents = Json.list();
        byDigest.values().forEach(documents::add);
        return documents;
    }
}
