package io.taizhang.command;

import io.taizhang.api.Provenance;
import io.taizhang.ledger.ProvenanceMetaData;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Gives the facts of a command their provenance at the moment they are applied. */
final class ProvenanceOfCommand implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message.getMetaData().get(Issued.KEY) instanceof Issued issued)) {
            return Map.of();
        }
        return UnitPath.noted()
                .map(path -> ProvenanceMetaData.of(provenance(issued, path)))
                .<Map<String, ?>>map(metaData -> metaData)
                .orElse(Map.of());
    }

    private static Provenance provenance(Issued issued, String unitPath) {
        return new Provenance(
                issued.by().id(),
                issued.role(),
                issued.by().unitId(),
                unitPath,
                issued.commandId(),
                issued.correlationId(),
                issued.causationId(),
                issued.occurredAt(),
                issued.reason(),
                issued.evidence(),
                issued.bodyDigest());
    }
}
