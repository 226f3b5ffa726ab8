package io.taizhang.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes entries of leaves, byte by byte, into a buffer that is used again: no text is decoded on the way. */
final class EntryText {
    private static final byte[] FORM = "taizhang-leaf-1".getBytes(US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private static final byte LINE = '\n';

    /** A row may hold 1 GiB; most are some hundred bytes. */
    private byte[] bytes = new byte[4096];

    private int length;
    private boolean whole;

    void begin() {
        length = 0;
        whole = true;
        append(FORM, 0, FORM.length);
    }

    /** Leaves an entry that is none, because the row is none. */
    void spoil() {
        whole = false;
    }

    /** @param id 16 bytes from the buffer's position on */
    void uuid(ByteBuffer id) {
        line();
        for (int i = 0; i < 16; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                put((byte) '-');
            }
            byte octet = id.get();
            put(HEX[octet >> 4 & 0xf]);
            put(HEX[octet & 0xf]);
        }
    }

    void number(long value) {
        line();
        byte[] digits = Long.toString(value).getBytes(US_ASCII);
        append(digits, 0, digits.length);
    }

    /** @param text so many bytes of UTF-8, from the buffer's position on */
    void text(ByteBuffer text, int count) {
        line();
        int start = text.arrayOffset() + text.position();
        append(text.array(), start, count);
        text.position(text.position() + count);
        for (int i = length - count; i < length; i++) {
            if (bytes[i] == LINE) {
                whole = false;
                return;
            }
        }
    }

    /** Empty where it is none. */
    byte[] end() {
        return whole ? Arrays.copyOf(bytes, length) : new byte[0];
    }

    private void line() {
        put(LINE);
    }

    private void put(byte octet) {
        room(1);
        bytes[length++] = octet;
    }

    private void append(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
    }
}
