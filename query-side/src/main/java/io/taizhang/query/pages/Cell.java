package io.taizhang.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is written.
 *
 * @param title what more is said of it, as of an amount in 万元 its exact yuan; null for nothing
 * @param kind how it is set: {@code text}, {@code number}, {@code day}, {@code state} and the like, a style's name
 * @param href where it leads; null for nowhere
 */
public record Cell(
        String text,
        @Nullable String title,
        String kind,
        @Nullable String href) {
    static final Cell NOTHING = new Cell("—", null, "nothing", null);

    static Cell text(String text) {
        return text.isEmpty() ? NOTHING : new Cell(text, null, "text", null);
    }

    static Cell number(String text, @Nullable String title) {
        return new Cell(text, title, "number", null);
    }

    Cell leadingTo(@Nullable String address) {
        return new Cell(text, title, kind, address);
    }
}
