package io.taizhang.command.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows the quotes of a list while it is read. One that is never closed takes all rows behind it into its cell, which the
 * reader of lists does not mind.
 */
final class Quotes extends FilterReader {
    private static final char QUOTE = '"';

    private boolean open;
    /** Whether a quote opens here: where a cell begins, or behind one that closed, which makes the two a character. */
    private boolean opens = true;

    Quotes(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        for (int i = from; i < from + read; i++) {
            follow(to[i]);
        }
        return read;
    }

    private void follow(char next) {
        if (open) {
            open = next != QUOTE;
            opens = !open;
        } else {
            open = opens && next == QUOTE;
            opens = next == ',' || next == '\n' || next == '\r';
        }
    }

    /** At the end: whether one was not closed. */
    boolean isOneLeftOpen() {
        return open;
    }
}
