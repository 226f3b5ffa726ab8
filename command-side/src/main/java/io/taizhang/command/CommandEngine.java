package io.taizhang.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * The framework's part between a command and the ledger, put together by hand: a bus without transactions (the append is
 * one call of its own), and for each aggregate a repository that caches and snapshots.
 */
final class CommandEngine implements AutoCloseable {
    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .build();
    private final ExecutorService snapshots = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());
    private final AggregateCache cache;
    private final EventStore ledger;
    private final AggregateModels models;
    private final TypedTargets targets;
    private final SnapshotTriggerDefinition trigger;
    private final Map<Class<?>, Repository<?>> repositories = new HashMap<>();

    CommandEngine(
            EventStore ledger,
            AggregateModels models,
            TypedTargets targets,
            Scope scope,
            List<Class<?>> aggregates,
            CommandSettings settings) {
        this.ledger = ledger;
        this.models = models;
        this.targets = targets;
        this.cache = new AggregateCache(settings.cachedAggregates());
        this.trigger = new EventCountSnapshotTriggerDefinition(snapshotter(aggregates), settings.snapshotEvery());
        bus.registerHandlerInterceptor((work, chain) -> {
            work.registerCorrelationDataProvider(new ProvenanceOfCommand());
            return chain.proceed();
        });
        bus.registerHandlerInterceptor(new NotesWhatWasStored());
        bus.registerHandlerInterceptor(new EntersUnitToOpen(scope));
        bus.registerHandlerInterceptor(new StopsRehearsals());
        ledger.registerDispatchInterceptor(new IdentifiesFacts());
        aggregates.forEach(this::subscribe);
    }

    CommandBus bus() {
        return bus;
    }

    private <T> void subscribe(Class<T> aggregate) {
        AggregateRepository<T> repository = repository(aggregate);
        repositories.put(aggregate, repository);
        AggregateAnnotationCommandHandler.<T>builder()
                .repository(repository)
                .commandTargetResolver(targets)
                .aggregateModel(models.of(aggregate))
                .build()
                .subscribe(bus);
    }

    private <T> AggregateRepository<T> repository(Class<T> aggregate) {
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(aggregate)
                .aggregateModel(models.of(aggregate))
                .aggregateFactory(new GenericAggregateFactory<>(models.of(aggregate)))
                .eventStore(ledger)
                .snapshotTriggerDefinition(trigger)
                .repositoryProvider(this::repositoryOf)
                .cache(cache);
        return new AggregateRepository<>(builder);
    }

    /** For an aggregate that opens another in the same decision. */
    @SuppressWarnings("unchecked")
    private <T> Repository<T> repositoryOf(Class<T> aggregate) {
        return (Repository<T>) repositories.get(aggregate);
    }

    private Snapshotter snapshotter(List<Class<?>> aggregates) {
        return AggregateSnapshotter.builder()
                .eventStore(ledger)
                .executor(snapshots)
                .transactionManager(NoTransactionManager.INSTANCE)
                .parameterResolverFactory(models.parameters())
                .handlerDefinition(models.handlers())
                .aggregateFactories(aggregates.stream()
                        .<AggregateFactory<?>>map(type -> new GenericAggregateFactory<>(models.of(type)))
                        .toList())
                .build();
    }

    @Override
    public void close() {
        snapshots.close();
    }
}
