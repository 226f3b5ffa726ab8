package io.taizhang.command.imports;

import io.taizhang.command.catalogue.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param field what its values are to be
 * @param choices the constants of a choice; null where it is none
 */
record ImportColumn(Field field, @Nullable Class<? extends Enum<?>> choices) {
    /** When it happened: not a field of the command, but said about it. */
    static final String OCCURRED_ON = "occurredOn";

    String name() {
        return field.name();
    }

    boolean required() {
        return field.required();
    }
}
