package io.taizhang.ledger;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the ledger. Its streams call back when facts arrive; the one that comes with Axon does not, and
 * lets processors look every half second.
 */
final class LedgerEventStore extends AbstractEventStore {
    private final LedgerSource source;

    private LedgerEventStore(Builder builder, LedgerSource source) {
        super(builder);
        this.source = source;
    }

    static LedgerEventStore on(LedgerStorageEngine engine, LedgerSource source) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new LedgerEventStore(builder, source);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return source.open(token);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
