package io.taizhang.query.pages.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row's components as this context's pages ask for them. */
final class Doc {
    private Doc() {}

    static @Nullable String text(JsonNode row, String name) {
        return row.path(name).isString() ? row.path(name).stringValue() : null;
    }

    static LocalDate day(JsonNode row, String name) {
        return LocalDate.parse(row.path(name).stringValue());
    }

    /** Without a fraction that says nothing: 12, 12.5. */
    static double number(JsonNode row, String name) {
        return row.path(name).isNumber() ? row.path(name).doubleValue() : 0;
    }
}
