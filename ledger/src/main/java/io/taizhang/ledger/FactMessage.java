package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import java.util.Map;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** A fact as Axon's processors receive it. Its timestamp is the time of recording, its token the plain position. */
public final class FactMessage extends GenericTrackedDomainEventMessage<LedgerEvent> {
    private final transient Fact fact;

    FactMessage(Fact fact, MetaData metaData) {
        this(new GlobalSequenceTrackingToken(fact.position()), fact, metaData);
    }

    private FactMessage(TrackingToken token, Fact fact, MetaData metaData) {
        super(
                token,
                typeOf(fact.stream()),
                fact.stream(),
                fact.sequence(),
                new GenericMessage<>(fact.eventId().toString(), fact.event(), metaData),
                fact.recordedAt());
        this.fact = fact;
    }

    /** The whole fact, with its position and provenance. */
    public Fact fact() {
        return fact;
    }

    /** {@code project} of {@code project/p1}. */
    static String typeOf(String stream) {
        int slash = stream.indexOf('/');
        return slash < 0 ? stream : stream.substring(0, slash);
    }

    @Override
    public FactMessage withMetaData(Map<String, ?> metaData) {
        return new FactMessage(trackingToken(), fact, MetaData.from(metaData));
    }

    @Override
    public FactMessage andMetaData(Map<String, ?> metaData) {
        return new FactMessage(trackingToken(), fact, getMetaData().mergedWith(metaData));
    }

    @Override
    public FactMessage withTrackingToken(TrackingToken token) {
        return new FactMessage(token, fact, getMetaData());
    }
}
