package io.taizhang.query.pages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes any component of a row or an event, as far as its name and its type tell what it is. */
public final class Values {
    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");
    /** Amounts, and sums of them by kind. */
    private static final Pattern MONEY = Pattern.compile("Fen(By[A-Z]\\w*\\.\\w+)?$");

    private static final Pattern UNIT_OF_MONEY = Pattern.compile("\\s*[（(](元|分|yuan|fen)[)）]");
    private static final int LONGEST = 160;

    private Values() {}

    /**
     * What a component is called: as exports call it, with its place where it is one of several.
     *
     * @param view whose own names come first; any other word for none
     */
    public static String label(String view, String path, Words words) {
        String said = words.column(view, PLACE.matcher(path).replaceAll(""));
        Matcher place = PLACE.matcher(path);
        String numbered = place.find() ? " #" + (Integer.parseInt(place.group(1)) + 1) : "";
        return (MONEY.matcher(path).find() ? UNIT_OF_MONEY.matcher(said).replaceAll("") + words.text("unit.wan") : said)
                + numbered;
    }

    /**
     * @param root the type of the row or event
     * @param path within it
     */
    public static Cell of(Class<?> root, String path, @Nullable JsonNode value, Words words) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return Cell.NOTHING;
        }
        if (value.isBoolean()) {
            return Cell.text(words.text(value.booleanValue() ? "yes" : "no"));
        }
        if (value.isNumber()) {
            return number(path, value, words);
        }
        return value.isContainer() ? container(root, path, value, words) : text(root, path, value.asString(), words);
    }

    /** The same, with what those things are called that it names by their ids. */
    static Cell of(Class<?> root, String path, @Nullable JsonNode value, Words words, Naming names) {
        List<String> ids = ids(path, value);
        return ids.isEmpty()
                ? of(root, path, value, words)
                : new Cell(
                        String.join(
                                "、",
                                ids.stream()
                                        .map(id -> names.of(
                                                Thing.namedBy(path)
                                                        .orElseThrow()
                                                        .view(),
                                                id))
                                        .toList()),
                        String.join("、", ids),
                        "text",
                        null);
    }

    /** Of the things that a component names; empty where it names none. */
    static List<String> ids(String path, @Nullable JsonNode value) {
        if (value == null || Thing.namedBy(path).isEmpty()) {
            return List.of();
        }
        Stream<JsonNode> said = value.isArray() ? value.valueStream() : Stream.of(value);
        return said.filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    /** By how much a number grew, its sign before it. */
    static Cell delta(String path, JsonNode delta, Words words) {
        Cell cell = number(path, delta, words);
        return delta.decimalValue().signum() > 0 ? Cell.number("+" + cell.text(), cell.title()) : cell;
    }

    private static Cell number(String path, JsonNode value, Words words) {
        if (MONEY.matcher(path).find()) {
            return Cell.number(words.wan(value.longValue()), words.yuan(value.longValue()));
        }
        if (path.endsWith("ear")) {
            return Cell.number(value.asString(), null);
        }
        return Cell.number(
                path.endsWith("ercent") ? words.percent(value.decimalValue()) : words.count(value.decimalValue()),
                null);
    }

    private static Cell text(Class<?> root, String path, String value, Words words) {
        boolean constant = ComponentTypes.at(root, path).filter(Class::isEnum).isPresent();
        if (constant) {
            return Cell.text(
                    words.of(ComponentTypes.at(root, path).orElseThrow().getSimpleName(), value));
        }
        try {
            return new Cell(words.minute(Instant.parse(value)), value, "day", null);
        } catch (DateTimeParseException e) {
            return Cell.text(value);
        }
    }

    private static Cell container(Class<?> root, String path, JsonNode value, Words words) {
        if (value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer)) {
            return Cell.text(String.join(
                    "、",
                    value.valueStream()
                            .map(element -> of(root, path, element, words).text())
                            .toList()));
        }
        String json = value.toString();
        return json.length() <= LONGEST
                ? Cell.text(json)
                : new Cell(json.substring(0, LONGEST) + "…", json, "text", null);
    }
}
