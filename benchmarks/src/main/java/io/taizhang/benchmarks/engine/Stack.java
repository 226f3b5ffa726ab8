package io.taizhang.benchmarks.engine;

import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import io.taizhang.ledger.ProvenanceMetaData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The same bus, cache, repository and interceptor over either engine. */
final class Stack {
    private Stack() {}

    static CommandGateway over(Engine engine) {
        EventStore store = engine.store();
        store.registerDispatchInterceptor(_ -> (_, event) -> withProvenance(event));
        EventSourcingRepository<Works> repository = CachingEventSourcingRepository.builder(Works.class)
                .eventStore(store)
                .cache(new WeakReferenceCache())
                .build();
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(engine.transactions())
                .build();
        AggregateAnnotationCommandHandler.<Works>builder()
                .aggregateType(Works.class)
                .repository(repository)
                .commandTargetResolver(Stack::target)
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        ReportWorks report = (ReportWorks) command.getPayload();
        return new VersionedAggregateIdentifier("project/" + report.projectId(), null);
    }

    private static EventMessage<?> withProvenance(EventMessage<?> event) {
        DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) event;
        UUID command = UUID.randomUUID();
        return domainEvent.withMetaData(ProvenanceMetaData.of(new Provenance(
                "official",
                Role.OFFICIAL,
                "demo",
                "demo/xinhualu/xinhualu-c1",
                command,
                command,
                command,
                Instant.now(),
                null,
                List.of(),
                "0".repeat(64))));
    }
}
