package io.taizhang.query.bundle;

import io.taizhang.api.Context;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payloads of events as JSON Schema (draft 2020-12), from their records. A revision that is no longer the newest has no
 * record, and so no schema: what it says is read with the eyes.
 */
final class EventSchemas {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<EventShape, Class<?>> records = new HashMap<>();

    EventSchemas() {
        for (Context context : Context.values()) {
            for (Class<?> event : context.events()) {
                int revision =
                        Integer.parseInt(event.getAnnotation(Revision.class).value());
                records.put(new EventShape(context.label() + "." + event.getSimpleName(), revision), event);
            }
        }
    }

    Optional<String> of(EventShape shape) {
        return Optional.ofNullable(records.get(shape)).map(record -> text(shape, record));
    }

    private static String text(EventShape shape, Class<?> record) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", shape.type() + " r" + shape.revision());
        describe(schema, record);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static void describe(ObjectNode schema, Class<?> record) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            describe(properties.putObject(component.getName()), component.getGenericType());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.put("additionalProperties", false);
    }

    private static void describe(ObjectNode schema, Type type) {
        switch (type) {
            case ParameterizedType many -> {
                schema.put("type", "array");
                describe(schema.putObject("items"), many.getActualTypeArguments()[0]);
            }
            case Class<?> one when one.isRecord() -> describe(schema, one);
            case Class<?> one
            when one.isEnum() -> {
                ArrayNode names = schema.put("type", "string").putArray("enum");
                Arrays.stream(one.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
            }
            case Class<?> one -> simple(schema, one);
            default -> throw new IllegalArgumentException(type + " is too general for an event");
        }
    }

    private static void simple(ObjectNode schema, Class<?> type) {
        if (type == String.class) {
            schema.put("type", "string");
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            schema.put("type", "integer");
        } else if (type == BigDecimal.class) {
            schema.put("type", "number");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else {
            throw new IllegalArgumentException(type + " has no place in a schema yet");
        }
    }
}
