package io.taizhang.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind of event this build knows, by its stable name and by its class. */
final class EventNames {
    private final List<EventType> types;
    private final Map<String, EventType> byName;
    private final Map<Class<? extends LedgerEvent>, EventType> byClass;

    /** @throws IllegalStateException where two events bear one name */
    EventNames(Collection<EventType> types) {
        this.types = List.copyOf(types);
        this.byName = types.stream().collect(toUnmodifiableMap(EventType::name, identity()));
        this.byClass = types.stream().collect(toUnmodifiableMap(EventType::event, identity()));
    }

    static EventNames ofAllContexts() {
        return new EventNames(Arrays.stream(Context.values())
                .flatMap(context -> context.events().stream().map(event -> EventType.of(context.label(), event)))
                .toList());
    }

    /** In the order of the catalogues. */
    List<EventType> all() {
        return types;
    }

    Optional<EventType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException where the class belongs to no catalogue */
    EventType of(Class<? extends LedgerEvent> event) {
        EventType type = byClass.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " belongs to no catalogue of events");
        }
        return type;
    }
}
