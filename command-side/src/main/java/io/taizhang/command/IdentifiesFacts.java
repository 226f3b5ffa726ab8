package io.taizhang.command;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Gives each fact the id that follows from its command's key, so that the store itself refuses to hold a command's facts
 * twice.
 */
final class IdentifiesFacts implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) -> identified((DomainEventMessage<?>) message);
    }

    private static EventMessage<?> identified(DomainEventMessage<?> fact) {
        Attempt attempt = Attempt.current()
                .orElseThrow(() -> new IllegalStateException("Facts come from commands: " + fact.getPayloadType()));
        if (!fact.getMetaData().containsKey("commandId")) {
            throw new IllegalStateException(
                    "No unit was entered before " + fact.getPayloadType().getSimpleName() + " was applied");
        }
        return new GenericDomainEventMessage<>(
                fact.getType(),
                fact.getAggregateIdentifier(),
                fact.getSequenceNumber(),
                fact.getPayload(),
                fact.getMetaData(),
                attempt.fact(fact.getSequenceNumber()).toString(),
                fact.getTimestamp());
    }
}
