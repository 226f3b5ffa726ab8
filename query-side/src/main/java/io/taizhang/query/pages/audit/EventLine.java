package io.taizhang.query.pages.audit;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import io.taizhang.query.pages.Cell;
import io.taizhang.query.pages.Leaves;
import io.taizhang.query.pages.Values;
import io.taizhang.query.pages.Words;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A component of an event as people read it.
 *
 * @param path as it stands in the event
 */
record EventLine(String path, String label, Cell value) {

    /** @param type {@code renovation.PaymentMade} */
    static List<EventLine> of(String type, JsonNode event, Words words) {
        Class<?> root = eventOf(type);
        return Leaves.of(event).entrySet().stream()
                .map(leaf -> new EventLine(
                        leaf.getKey(),
                        Values.label(type, leaf.getKey(), words),
                        Values.of(root, leaf.getKey(), leaf.getValue(), words)))
                .toList();
    }

    private static Class<?> eventOf(String type) {
        return Arrays.stream(Context.values())
                .filter(context -> type.startsWith(context.label() + "."))
                .flatMap(context -> context.events().stream())
                .filter(event -> type.endsWith("." + event.getSimpleName()))
                .<Class<? extends LedgerEvent>>map(event -> event)
                .findFirst()
                .orElse(LedgerEvent.class);
    }
}
