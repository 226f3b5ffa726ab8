package io.taizhang.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Reads the other aggregate from the ledger each time, in a unit of work of its own that is always thrown away. */
final class LedgerLookup implements Lookup {
    private final EventStore ledger;
    private final AggregateModels models;
    private final Map<Class<?>, Repository<?>> repositories = new ConcurrentHashMap<>();

    LedgerLookup(EventStore ledger, AggregateModels models) {
        this.ledger = ledger;
        this.models = models;
    }

    @Override
    public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            return Optional.ofNullable(repository(aggregate).load(stream).invoke(question));
        } catch (AggregateNotFoundException unknown) {
            return Optional.empty();
        } finally {
            work.rollback();
        }
    }

    @SuppressWarnings("unchecked")
    private <A> Repository<A> repository(Class<A> aggregate) {
        return (Repository<A>) repositories.computeIfAbsent(aggregate, this::reading);
    }

    private <A> Repository<A> reading(Class<A> aggregate) {
        return EventSourcingRepository.builder(aggregate)
                .aggregateModel(models.of(aggregate))
                .aggregateFactory(new GenericAggregateFactory<>(models.of(aggregate)))
                .eventStore(ledger)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
    }
}
