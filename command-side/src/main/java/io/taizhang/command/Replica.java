package io.taizhang.command;

import io.taizhang.ledger.FactMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.jspecify.annotations.Nullable;

/** One aggregate as the ledger has it, for questions only. */
final class Replica<A> {
    private final AggregateModel<A> model;
    private final String stream;
    private final EventStore ledger;
    private @Nullable EventSourcedAggregate<A> aggregate;

    Replica(AggregateModel<A> model, String stream, EventStore ledger) {
        this.model = model;
        this.stream = stream;
        this.ledger = ledger;
    }

    /**
     * Answers from all that is recorded; empty where nothing is.
     *
     * @throws RuntimeException after which it is not to be asked again: it may have taken in a part of what is new
     */
    synchronized <R> Optional<R> ask(Function<A, R> question) {
        EventSourcedAggregate<A> known = aggregate;
        EventSourcedAggregate<A> current = known == null ? begun() : known;
        if (current == null) {
            return Optional.empty();
        }
        if (current == known) {
            takeIn(current, recorded(ledger.readEvents(stream, current.version() + 1)));
        }
        aggregate = current;
        return Optional.ofNullable(current.invoke(question));
    }

    /** From the newest snapshot on, where there is one. */
    private @Nullable EventSourcedAggregate<A> begun() {
        List<? extends DomainEventMessage<?>> facts = recorded(ledger.readEvents(stream));
        if (facts.isEmpty()) {
            return null;
        }
        A root = new GenericAggregateFactory<>(model).createAggregateRoot(stream, facts.getFirst());
        EventSourcedAggregate<A> begun =
                EventSourcedAggregate.initialize(root, model, ledger, NoSnapshotTriggerDefinition.TRIGGER);
        takeIn(begun, facts);
        return begun;
    }

    private static void takeIn(EventSourcedAggregate<?> aggregate, List<? extends DomainEventMessage<?>> facts) {
        if (!facts.isEmpty()) {
            aggregate.initializeState(DomainEventStream.of(facts));
        }
    }

    /** Without what the command under way has applied: that may never be stored. */
    private List<? extends DomainEventMessage<?>> recorded(DomainEventStream facts) {
        return facts.asStream()
                .filter(fact ->
                        fact instanceof FactMessage || model.entityClass().isAssignableFrom(fact.getPayloadType()))
                .toList();
    }
}
