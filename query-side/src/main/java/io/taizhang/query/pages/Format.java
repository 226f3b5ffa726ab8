package io.taizhang.query.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a component of a row is written. */
@FunctionalInterface
interface Format {
    Cell cell(JsonNode value, Words words, Naming names);

    Format TEXT = (value, words, names) -> Cell.text(
            value.isArray()
                    ? String.join(
                            "、", value.valueStream().map(JsonNode::asString).toList())
                    : value.asString());

    Format COUNT = (value, words, names) -> Cell.number(words.count(value.decimalValue()), null);

    /** A number that names something, as a year does: nothing groups its digits. */
    Format PLAIN_NUMBER = (value, words, names) -> Cell.number(value.asString(), null);

    Format MONEY = (value, words, names) -> Cell.number(words.wan(value.longValue()), words.yuan(value.longValue()));

    Format PERCENT = (value, words, names) -> Cell.number(words.percent(value.decimalValue()), null);

    Format DAY = (value, words, names) -> new Cell(value.asString(), null, "day", null);

    Format INSTANT = (value, words, names) ->
            new Cell(words.minute(Instant.parse(value.asString())), value.asString(), "day", null);

    Format YES = (value, words, names) -> Cell.text(words.text(value.booleanValue() ? "yes" : "no"));

    Format UNIT = (value, words, names) -> Cell.text(names.unit(value.asString()));

    static Format word(Class<? extends Enum<?>> type) {
        return (value, words, names) -> Cell.text(words.of(type.getSimpleName(), value.asString()));
    }

    /** A word with a mark of its own beside it. */
    static Format state(Class<? extends Enum<?>> type) {
        return (value, words, names) -> new Cell(
                words.of(type.getSimpleName(), value.asString()), null, "state " + mark(value.asString()), null);
    }

    private static String mark(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A thing with its type before its id, {@code project/p1}, written as what it is called. */
    Format SUBJECT = (value, words, names) -> {
        String subject = value.asString();
        String type = subject.substring(0, subject.indexOf('/'));
        String key = subject.substring(subject.indexOf('/') + 1);
        return Thing.of(type)
                .map(thing -> new Cell(names.of(thing.view(), key), subject, "text", null))
                .orElseGet(() -> Cell.text(subject));
    };

    static Format name(String view) {
        return (value, words, names) -> new Cell(names.of(view, value.asString()), value.asString(), "text", null);
    }

    static Cell of(@Nullable JsonNode value, Format format, Words words, Naming names) {
        return value == null || value.isMissingNode() || value.isNull()
                ? Cell.NOTHING
                : format.cell(value, words, names);
    }
}
