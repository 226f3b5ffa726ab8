package io.taizhang.command.following;

import io.taizhang.api.LedgerEvent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Events by their classes; a sealed interface stands for all that are beneath it. */
record EventTypes(Set<Class<? extends LedgerEvent>> records) {

    static EventTypes of(Collection<? extends Class<? extends LedgerEvent>> types) {
        Set<Class<? extends LedgerEvent>> records = new LinkedHashSet<>();
        types.stream().flatMap(EventTypes::beneath).forEach(records::add);
        return new EventTypes(Set.copyOf(records));
    }

    private static Stream<Class<? extends LedgerEvent>> beneath(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::beneath)
                : Stream.of(type.asSubclass(LedgerEvent.class));
    }

    boolean hold(LedgerEvent event) {
        return records.contains(event.getClass());
    }
}
