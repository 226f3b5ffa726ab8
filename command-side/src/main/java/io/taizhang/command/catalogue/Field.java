package io.taizhang.command.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a command, or one element of a list.
 *
 * @param required whether it must be present and not null
 * @param created whether it is the id of the thing created, which the server makes where it is absent
 * @param constraints by the names of JSON Schema: {@code minimum}, {@code maxLength}, {@code pattern} …
 * @param values of a choice
 * @param choice what the choice is of, the name of its type; empty where it is none
 * @param items of a list
 * @param fields of an object
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        boolean created,
        Map<String, Object> constraints,
        List<String> values,
        String choice,
        @Nullable Field items,
        List<Field> fields) {

    public Field {
        constraints = Map.copyOf(constraints);
        values = List.copyOf(values);
        fields = List.copyOf(fields);
    }

    public static Field object(String name, boolean required, List<Field> fields) {
        return new Field(name, Kind.OBJECT, required, false, Map.of(), List.of(), "", null, fields);
    }

    public static Field plain(String name, Kind kind, boolean required, Map<String, Object> constraints) {
        return new Field(name, kind, required, false, constraints, List.of(), "", null, List.of());
    }

    public static Field list(String name, boolean required, Field items) {
        return new Field(name, Kind.LIST, required, false, Map.of(), List.of(), "", items, List.of());
    }

    /** What a value looks like in JSON. */
    public enum Kind {
        STRING,
        /** A whole number of 32 bits. */
        INT,
        /** A whole number of 64 bits. */
        LONG,
        DECIMAL,
        BOOLEAN,
        /** {@code 2021-03-01}. */
        DATE,
        /** {@code 2021-03-01T09:00:00+08:00}. */
        INSTANT,
        CHOICE,
        LIST,
        OBJECT
    }
}
