package io.taizhang.query.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a list: where its values are in a row and how they are written. It is called as in exports of the view
 * ({@code columns.properties}) unless it is {@link #called} otherwise.
 *
 * @param path of the component, dotted where nested
 * @param numeric whether its figures stand right
 * @param label a key of the pages' texts; null for what exports call it
 * @param href where a value leads, {@code /renovation/{projectId}}: components of the row in braces; null for nowhere
 * @param kept whether it stays where there is little room
 * @param otherwise the component that is written where there is nothing at the first; null for none
 * @param named the view whose rows the values name, and the component that says what those are called; null for none
 */
public record Column(
        String path,
        Format format,
        boolean numeric,
        @Nullable String label,
        @Nullable String href,
        boolean kept,
        @Nullable String otherwise,
        @Nullable Named named) {
    private static final Pattern COMPONENT = Pattern.compile("\\{([A-Za-z.]+)}");

    /** What is written as a name is not called an id. */
    private static final Pattern ID = Pattern.compile("(?i)(编号| id)$");

    record Named(String view, String component) {}

    private static Column of(String path, Format format, boolean numeric) {
        return new Column(path, format, numeric, null, null, false, null, null);
    }

    public static Column text(String path) {
        return of(path, Format.TEXT, false);
    }

    public static Column count(String path) {
        return of(path, Format.COUNT, true);
    }

    /** A year, a number in a series: its digits are not grouped. */
    public static Column plain(String path) {
        return of(path, Format.PLAIN_NUMBER, true);
    }

    /** Fen, written in 万元 with the exact yuan beside them. */
    public static Column money(String path) {
        return of(path, Format.MONEY, true);
    }

    public static Column percent(String path) {
        return of(path, Format.PERCENT, true);
    }

    public static Column day(String path) {
        return of(path, Format.DAY, false);
    }

    /** Asia/Shanghai, to the minute. */
    public static Column instant(String path) {
        return of(path, Format.INSTANT, false);
    }

    public static Column yes(String path) {
        return of(path, Format.YES, false);
    }

    public static Column word(String path, Class<? extends Enum<?>> type) {
        return of(path, Format.word(type), false);
    }

    /** A word that stands with a mark of its own, which the styles know by the constant. */
    public static Column state(String path, Class<? extends Enum<?>> type) {
        return of(path, Format.state(type), false);
    }

    /** The id of a unit, written as what the unit is called. */
    public static Column unit(String path) {
        return of(path, Format.UNIT, false);
    }

    /** The key of a row of another view, written as what that row says it is called. */
    public static Column name(String path, String view, String component) {
        return new Column(path, Format.name(view), false, null, null, false, null, new Named(view, component));
    }

    /** A thing with its type before its id: {@code project/p1}. */
    public static Column subject(String path) {
        return of(path, Format.SUBJECT, false);
    }

    public Column called(String key) {
        return new Column(path, format, numeric, key, href, kept, otherwise, named);
    }

    /** @param template {@code /renovation/{projectId}} */
    public Column linked(String template) {
        return new Column(path, format, numeric, label, template, kept, otherwise, named);
    }

    /** Writes another component where there is nothing at the first, as a person's name where a candidate is a person. */
    public Column or(String component) {
        return new Column(path, format, numeric, label, href, kept, component, named);
    }

    /** The value of a row, from whichever component it is written. */
    private JsonNode valueOf(ObjectNode row) {
        JsonNode first = at(row, path);
        return otherwise == null || !first.isMissingNode() && !first.isNull() ? first : at(row, otherwise);
    }

    /** Asks, once for all rows, what the things are called that they name here. */
    void learn(List<ObjectNode> rows, Naming names) {
        Stream<String> said =
                rows.stream().map(row -> at(row, path).asString("")).filter(key -> !key.isEmpty());
        if (named != null) {
            names.learn(named.view(), named.component(), said.toList());
        } else if (format == Format.SUBJECT) {
            said.collect(Collectors.groupingBy(
                            subject -> subject.substring(0, subject.indexOf('/')),
                            Collectors.mapping(
                                    subject -> subject.substring(subject.indexOf('/') + 1), Collectors.toSet())))
                    .forEach((type, keys) -> Thing.of(type).ifPresent(thing -> names.learn(thing, keys)));
        }
    }

    /** Stays where there is little room; the others are then in the row's own page. */
    public Column always() {
        return new Column(path, format, numeric, label, href, true, otherwise, named);
    }

    static JsonNode at(ObjectNode row, String path) {
        JsonNode value = row;
        for (String step : path.split("\\.")) {
            value = value.path(step);
        }
        return value;
    }

    Cell of(ObjectNode row, Frame frame, Naming names) {
        Cell cell = Format.of(valueOf(row), format, frame.words(), names);
        return href == null || cell == Cell.NOTHING
                ? cell
                : cell.leadingTo(frame.to(filled(href, row)).toString());
    }

    /** A template's braces filled with what the row says, each as one step of an address. */
    static String filled(String template, ObjectNode row) {
        return COMPONENT
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Address.step(at(row, found.group(1)).asString(""))));
    }

    String title(String view, Words words) {
        if (label != null) {
            return words.text(label);
        }
        String said = words.column(view, path);
        if (format == Format.UNIT || named != null) {
            return ID.matcher(said).replaceAll("");
        }
        return format == Format.MONEY ? Figures.inWan(said, words) : said;
    }
}
