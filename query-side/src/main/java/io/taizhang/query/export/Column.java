package io.taizhang.query.export;

import io.taizhang.ledger.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column: where its values are found in a row, and what becomes of them.
 *
 * @param path dotted where nested
 */
record Column(String path, Kind kind, List<String> steps) {

    enum Kind {
        TEXT,
        NUMBER,
        /** Fen in the row, yuan in the file. */
        MONEY,
        BOOLEAN,
        DAY,
        INSTANT,
        /** Several values in one cell. */
        SEVERAL
    }

    Column(String path, Kind kind) {
        this(path, kind, List.of(path.split("\\.")));
    }

    /** A text, a number, a truth or a day; null where the row has no value. */
    @Nullable Object of(JsonNode row, Several several) {
        JsonNode value = row;
        for (String step : steps) {
            value = value.path(step);
        }
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> value.isNumber() ? value.decimalValue() : value.asString();
            case MONEY -> value.isNumber() ? yuan(value) : value.asString();
            case BOOLEAN -> value.isBoolean() ? value.booleanValue() : value.asString();
            case DAY -> LocalDate.parse(value.asString());
            case INSTANT -> instant(value.asString());
            case TEXT, SEVERAL -> several.text(value);
        };
    }

    static BigDecimal yuan(JsonNode fen) {
        return fen.decimalValue().movePointLeft(2).setScale(2);
    }

    /** With the offset of Asia/Shanghai. */
    static String instant(String utc) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.parse(utc).atZone(Fact.ZONE));
    }
}
