package io.taizhang.query.pages.flag;

import org.jspecify.annotations.Nullable;

/**
 * A flag on the wall.
 *
 * @param mark {@code red} or {@code black}, a style's name
 * @param letter that is drawn on the cloth, whatever the page's language
 * @param word which flag it is
 * @param until the last day it flies
 * @param left how long that is from the day the page stands at; null where it is over
 * @param published whether anybody may see it
 */
record Pennant(
        String key,
        String mark,
        String letter,
        String word,
        String merchant,
        String href,
        String period,
        String from,
        String until,
        @Nullable String left,
        boolean published,
        boolean ended) {

    static String mark(String colour) {
        return colour.equals("RED") ? "red" : "black";
    }

    static String letter(String colour) {
        return colour.equals("RED") ? "红" : "黑";
    }
}
