package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of event is called in the store.
 *
 * @param name stable, never that of a Java class: {@code renovation.PaymentMade}
 * @param revision of its newest shape; 1, 2, 3 …
 */
record EventType(String name, int revision, Class<? extends LedgerEvent> event) {

    EventType {
        if (!event.isRecord()) {
            throw new IllegalArgumentException(event.getName() + " is not a record");
        }
        if (revision < 1) {
            throw new IllegalArgumentException(name + " has revision " + revision + ", and the first one is 1");
        }
    }

    /** @throws IllegalArgumentException where the class is no record, or its {@link Revision} is missing or no number */
    static EventType of(String context, Class<? extends LedgerEvent> event) {
        return new EventType(context + "." + event.getSimpleName(), revisionOf(event), event);
    }

    private static int revisionOf(Class<? extends LedgerEvent> event) {
        @Nullable Revision revision = event.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalArgumentException(event.getName() + " has no @Revision");
        }
        return Integer.parseInt(revision.value());
    }
}
