package io.taizhang.command.fund;

import io.taizhang.api.fund.FundCommand;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.command.CommandPath;
import io.taizhang.command.Issued;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.IssuedBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A fund that lives through many commands, loaded from its facts for each. */
final class LivingFund {
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventSourcingRepository<Fund> funds;
    private final String stream;
    private long facts;

    LivingFund(Beneficiaries beneficiaries, IssuedBuilder issued, OpenFund opening) {
        funds = EventSourcingRepository.builder(Fund.class)
                .eventStore(store)
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(Fund.class),
                        new SimpleResourceParameterResolverFactory(List.of(FakeScope.demo(), beneficiaries))))
                .build();
        stream = "fund/" + opening.fundId();
        inUnitOfWork(issued, opening, () -> funds.newInstance(() -> new Fund(opening)));
        facts = 1;
    }

    /**
     * The facts a command left.
     *
     * @throws Refusal where it left none
     */
    List<FundEvent> decide(IssuedBuilder issued, FundCommand command) {
        inUnitOfWork(issued, command, () -> funds.load(stream).handle(message(issued, command)));
        List<FundEvent> news = store.readEvents(stream, facts)
                .asStream()
                .<FundEvent>map(message -> (FundEvent) message.getPayload())
                .toList();
        facts += news.size();
        return news;
    }

    private static void inUnitOfWork(IssuedBuilder issued, FundCommand command, Callable<?> work) {
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

    private static GenericCommandMessage<FundCommand> message(IssuedBuilder issued, FundCommand command) {
        return new GenericCommandMessage<>(command, Map.of(Issued.KEY, issued.build()));
    }
}
