package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;

/** Flags awarded in a year. */
public record Awards(long red, long black) {
    static final Awards NONE = new Awards(0, 0);

    Awards oneMore(Colour colour) {
        return colour == Colour.RED ? new Awards(red + 1, black) : new Awards(red, black + 1);
    }
}
