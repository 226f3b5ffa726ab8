package io.taizhang.query.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field above a list by which it is narrowed down.
 *
 * @param name of the component it is to equal, or {@code on} for the day on which rows are to last
 * @param label a key of the pages' texts; null for what exports call the component
 * @param type of the constants to choose from; null where it is no choice of them
 * @param among what else is chosen from; empty where it is nothing else
 */
public record Filter(
        String name,
        Kind kind,
        @Nullable String label,
        @Nullable Class<? extends Enum<?>> type,
        List<Option> among) {
    public Filter {
        among = List.copyOf(among);
    }

    enum Kind {
        CHOICE,
        YES,
        NUMBER,
        DAY
    }

    public static Filter choice(String name, Class<? extends Enum<?>> type) {
        return new Filter(name, Kind.CHOICE, null, type, List.of());
    }

    /** To be chosen among what there is, as are the departments of an office. */
    public static Filter among(String name, List<Option> options) {
        return new Filter(name, Kind.CHOICE, null, null, options);
    }

    public static Filter yes(String name) {
        return new Filter(name, Kind.YES, null, null, List.of());
    }

    public static Filter number(String name) {
        return new Filter(name, Kind.NUMBER, null, null, List.of());
    }

    /** The day on which rows are to last, in a view whose rows have a span. */
    public static Filter on() {
        return new Filter("on", Kind.DAY, "filter.on", null, List.of());
    }

    public Filter called(String key) {
        return new Filter(name, kind, key, type, among);
    }

    /**
     * As it stands above the list.
     *
     * @param value that was given; empty for none
     */
    public record Field(String name, String kind, String label, String value, List<Option> options) {}

    public record Option(String value, String text) {}

    Field field(String view, Words words, String value) {
        return new Field(
                name,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                label == null ? words.column(view, name) : words.text(label),
                value,
                options(words));
    }

    private List<Option> options(Words words) {
        if (kind == Kind.YES) {
            return List.of(new Option("true", words.text("yes")), new Option("false", words.text("no")));
        }
        return type == null
                ? among
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> new Option(((Enum<?>) constant).name(), words.of((Enum<?>) constant)))
                        .toList();
    }
}
