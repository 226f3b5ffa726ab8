package io.taizhang.command.flag;

import io.taizhang.api.flag.FlagCommand;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.command.CommandPath;
import io.taizhang.command.Issued;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.FakeWorkingDays;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.command.testing.LabelledSeals;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Flag {@code f2} that lives through many commands, loaded from its facts for each. */
final class LivingFlag {
    private static final String STREAM = "flag/f2";

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventSourcingRepository<Flag> flags = EventSourcingRepository.builder(Flag.class)
            .eventStore(store)
            .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                    ClasspathParameterResolverFactory.forClass(Flag.class),
                    new SimpleResourceParameterResolverFactory(List.of(
                            FakeScope.demo(),
                            FakeWorkingDays.mondayToFriday(),
                            FakeFlags.none(),
                            new FakeMerchants(),
                            new LabelledSeals()))))
            .build();
    private long facts = 1;

    /** @param opening makes the flag by applying its first fact */
    LivingFlag(IssuedBuilder issued, Supplier<Flag> opening) {
        inUnitOfWork(issued, new FlagCommand.ExpireFlag("f2"), () -> flags.newInstance(opening::get));
    }

    /**
     * The facts a command left.
     *
     * @throws Refusal where it left none
     */
    List<FlagEvent> decide(IssuedBuilder issued, FlagCommand command) {
        inUnitOfWork(issued, command, () -> flags.load(STREAM).handle(message(issued, command)));
        List<FlagEvent> news = store.readEvents(STREAM, facts)
                .asStream()
                .<FlagEvent>map(message -> (FlagEvent) message.getPayload())
                .toList();
        facts += news.size();
        return news;
    }

    private static void inUnitOfWork(IssuedBuilder issued, FlagCommand command, Callable<?> work) {
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

    private static GenericCommandMessage<FlagCommand> message(IssuedBuilder issued, FlagCommand command) {
        return new GenericCommandMessage<>(command, Map.of(Issued.KEY, issued.build()));
    }
}
