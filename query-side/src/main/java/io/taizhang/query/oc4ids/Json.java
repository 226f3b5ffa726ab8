package io.taizhang.query.oc4ids;

import io.taizhang.ledger.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The standard's small building blocks. It has no empty lists and no empty texts: what is not known is left out. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode list() {
        return NODES.arrayNode();
    }

    /** Exact yuan. */
    static ObjectNode value(long fen) {
        return object().put("amount", BigDecimal.valueOf(fen, 2)).put("currency", "CNY");
    }

    static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(Fact.ZONE));
    }

    static String time(LocalDate day) {
        return time(day.atStartOfDay(Fact.ZONE).toInstant());
    }

    /** Empty where it has not begun. */
    static Optional<ObjectNode> period(@Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return Optional.empty();
        }
        ObjectNode period = object().put("startDate", time(from));
        if (to != null) {
            period.put("endDate", time(to));
        }
        return Optional.of(period);
    }

    static ObjectNode period(LocalDate from, LocalDate to) {
        return object().put("startDate", time(from)).put("endDate", time(to));
    }

    static void putList(ObjectNode into, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            into.set(name, list);
        }
    }
}
