package io.taizhang.command.casework;

import io.taizhang.api.casework.CaseworkCommand;
import io.taizhang.api.casework.CaseworkCommand.*;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.command.CommandPath;
import io.taizhang.command.Issued;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.ledger.PersonalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Case {@code c1} that lives through many commands, loaded from its facts for each. */
final class LivingCase {
    private static final String STREAM = "case/c1";

    private final Object[] ports = Town.ports();
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventSourcingRepository<Case> cases = EventSourcingRepository.builder(Case.class)
            .eventStore(store)
            .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                    ClasspathParameterResolverFactory.forClass(Case.class),
                    new SimpleResourceParameterResolverFactory(
                            Stream.concat(Stream.of(Town.scope()), Arrays.stream(ports))
                                    .toList())))
            .build();
    private final List<CaseworkEvent> facts = new ArrayList<>();

    /** Reported so. */
    LivingCase(IssuedBuilder issued) {
        ReportCase report = ACase.REPORT;
        inUnitOfWork(
                issued,
                report,
                () -> cases.newInstance(() -> new Case(
                        report,
                        issued.build(),
                        Town.scope(),
                        port(Policies.class),
                        port(io.taizhang.command.organisation.Places.class),
                        port(PersonalData.class))));
        readNews();
    }

    private <P> P port(Class<P> type) {
        return Arrays.stream(ports)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The facts a command left.
     *
     * @throws Refusal where it left none
     */
    List<CaseworkEvent> decide(IssuedBuilder issued, CaseworkCommand command) {
        inUnitOfWork(issued, command, () -> cases.load(STREAM).handle(message(issued, command)));
        return readNews();
    }

    /** All there are so far. */
    List<CaseworkEvent> facts() {
        return List.copyOf(facts);
    }

    private List<CaseworkEvent> readNews() {
        List<CaseworkEvent> news = store.readEvents(STREAM, facts.size())
                .asStream()
                .<CaseworkEvent>map(message -> (CaseworkEvent) message.getPayload())
                .toList();
        facts.addAll(news);
        return news;
    }

    private static void inUnitOfWork(IssuedBuilder issued, CaseworkCommand command, Callable<?> work) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(message(issued, command));
        unitOfWork.registerCorrelationDataProvider(_ -> CommandPath.metaData(issued.provenance("demo/xinhualu")));
        var result = unitOfWork.executeWithResult(work);
        if (result.isExceptional() && result.exceptionResult() instanceof Refusal refusal) {
            throw refusal;
        }
        if (result.isExceptional()) {
            throw new AssertionError("Neither decided nor refused", result.exceptionResult());
        }
    }

    private static GenericCommandMessage<CaseworkCommand> message(IssuedBuilder issued, CaseworkCommand command) {
        return new GenericCommandMessage<>(command, Map.of(Issued.KEY, issued.build()));
    }
}
