package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** How an event becomes the exact text that is stored and hashed, and how it is read back. */
interface EventCodec {

    /** @throws IllegalArgumentException where the event's class belongs to no catalogue */
    Encoded encode(LedgerEvent event, Provenance provenance, String stream);

    /**
     * The event in the newest shape of its type, whatever revision it was stored in.
     *
     * @throws UnknownEventException where this build does not know the type or the revision
     */
    LedgerEvent decodeEvent(String type, int revision, String payloadJson);

    Provenance decodeProvenance(String metadataJson);

    /** The provenance that a message about to be stored carries in its metadata. */
    Provenance provenance(MetaData metaData);

    /** The metadata under which a stored provenance is handed to message handlers. */
    MetaData metaData(Provenance provenance);

    /** {@code renovation.PaymentMade}; the classes of the catalogues only. */
    String typeOf(Class<? extends LedgerEvent> event);

    /**
     * An event as it is stored.
     *
     * @param subjects what it is about beside its stream and the units above it, each once: {@code fund/f1}
     */
    record Encoded(String type, int revision, String payload, String metadata, List<String> subjects) {
        public Encoded {
            subjects = List.copyOf(subjects);
        }
    }
}
