package io.taizhang.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Reads the other aggregate's facts from the ledger each time, those that are new since it was asked last. What is kept
 * here is never decided on, so that an answer holds nothing but what is recorded.
 */
final class LedgerLookup implements Lookup {
    private static final int KEPT = 1_000;

    private final EventStore ledger;
    private final AggregateModels models;
    private final Cache<String, Replica<?>> replicas =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LedgerLookup(EventStore ledger, AggregateModels models) {
        this.ledger = ledger;
        this.models = models;
    }

    @Override
    public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
        try {
            return replica(aggregate, stream).ask(question);
        } catch (RuntimeException halfRead) {
            replicas.invalidate(stream);
            throw halfRead;
        }
    }

    /** A stream is one aggregate's for ever. */
    @SuppressWarnings("unchecked")
    private <A> Replica<A> replica(Class<A> aggregate, String stream) {
        return (Replica<A>) replicas.get(stream, any -> new Replica<>(models.of(aggregate), stream, ledger));
    }
}
