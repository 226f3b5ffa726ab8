package io.taizhang.query.oc4ids;

import io.taizhang.api.Evidence;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.ledger.Fact;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        ObjectNode document = Json.object()
                .put("id", evidence.sha256())
                .put("documentType", type)
                .put("title", evidence.title());
        address(evidence).ifPresent(url -> document.put("url", url));
        byDigest.putIfAbsent(evidence.sha256(), document);
    }

    /** Where none is named, that of the evidence store; empty where what is named is no address by RFC 3986. */
    private Optional<String> address(Evidence evidence) {
        String named = evidence.uri() == null ? "/api/evidence/" + evidence.sha256() : evidence.uri();
        try {
            return Optional.of(site.resolve(new URI(named)).toASCIIString());
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    ArrayNode list() {
        ArrayNode documents = Json.list();
        byDigest.values().forEach(documents::add);
        return documents;
    }
}
