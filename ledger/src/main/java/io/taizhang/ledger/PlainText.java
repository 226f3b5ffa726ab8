package io.taizhang.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks once along a JSON text that {@link LedgerJson} wrote: nothing escaped, no space between, numbers and times in the
 * one form it writes them in. Every method throws {@link NotPlainException} or another {@link RuntimeException} where the
 * text is different.
 */
final class PlainText {
    private static final int LONGEST_WORD = 48;
    private static final int UUID_LENGTH = 36;
    /** So many digits cannot overflow. */
    private static final int MOST_DIGITS = 18;

    private static final int NANO_DIGITS = 9;

    private final String text;
    private final Words words;
    private int at;
    private int uuidAt;
    private @Nullable UUID uuid;

    PlainText(String text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** Goes past that literal where it stands here. */
    boolean passes(String literal) {
        if (!text.startsWith(literal, at)) {
            return false;
        }
        at += literal.length();
        return true;
    }

    boolean passes(char literal) {
        if (text.charAt(at) != literal) {
            return false;
        }
        at++;
        return true;
    }

    /** Goes past that property's name where it comes next, with the comma that keeps it from the one before. */
    boolean passesNext(String name, boolean first) {
        if (first) {
            return passes(name);
        }
        if (text.charAt(at) != ',' || !text.startsWith(name, at + 1)) {
            return false;
        }
        at += name.length() + 1;
        return true;
    }

    void must(boolean plain) {
        if (!plain) {
            throw new NotPlainException();
        }
    }

    void end() {
        must(at == text.length());
    }

    String string() {
        must(passes('"'));
        int start = at;
        int hash = 0;
        int end = start;
        for (char c = text.charAt(end); c != '"'; c = text.charAt(++end)) {
            must(c >= ' ' && c != '\\');
            hash = 31 * hash + c;
        }
        at = end + 1;
        return end - start > LONGEST_WORD ? text.substring(start, end) : words.of(text, start, end, hash);
    }

    long whole() {
        boolean negative = passes('-');
        int start = at;
        long value = 0;
        for (char c = text.charAt(at); isDigit(c); c = text.charAt(++at)) {
            value = 10 * value + (c - '0');
        }
        mustBeNumber(start, at);
        return negative ? -value : value;
    }

    BigDecimal decimal() {
        int start = at;
        passes('-');
        int digits = at;
        passDigits();
        mustBeNumber(digits, at);
        if (passes('.')) {
            int fraction = at;
            passDigits();
            must(at > fraction);
        }
        return new BigDecimal(text.substring(start, at));
    }

    private void passDigits() {
        while (isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void mustBeNumber(int start, int end) {
        must(end > start && end - start <= MOST_DIGITS && (text.charAt(start) != '0' || end == start + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean truth() {
        if (passes("true")) {
            return true;
        }
        must(passes("false"));
        return false;
    }

    /** Of one and the same id that stands here several times, only one is made. */
    UUID uuid() {
        must(passes('"'));
        if (uuid == null || !text.regionMatches(uuidAt, text, at, UUID_LENGTH)) {
            must(isDash(8) && isDash(13) && isDash(18) && isDash(23));
            uuid = new UUID(hex(0, 8) << 32 | hex(9, 13) << 16 | hex(14, 18), hex(19, 23) << 48 | hex(24, UUID_LENGTH));
            uuidAt = at;
        }
        at += UUID_LENGTH;
        must(passes('"'));
        return uuid;
    }

    private boolean isDash(int offset) {
        return text.charAt(at + offset) == '-';
    }

    private long hex(int from, int to) {
        return HexFormat.fromHexDigitsToLong(text, at + from, at + to);
    }

    LocalDate date() {
        must(passes('"'));
        LocalDate date = day();
        must(passes('"'));
        return date;
    }

    Instant instant() {
        must(passes('"'));
        long days = day().toEpochDay();
        must(passes('T'));
        int hour = twoDigits(23);
        must(passes(':'));
        int minute = twoDigits(59);
        must(passes(':'));
        int second = twoDigits(59);
        int nanos = passes('.') ? nanos() : 0;
        must(passes("Z\""));
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private LocalDate day() {
        int year = twoDigits(99) * 100 + twoDigits(99);
        must(passes('-'));
        int month = twoDigits(12);
        must(passes('-'));
        return LocalDate.of(year, month, twoDigits(31));
    }

    private int twoDigits(int most) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        must(isDigit(tens) && isDigit(ones));
        int value = 10 * (tens - '0') + (ones - '0');
        must(value <= most);
        at += 2;
        return value;
    }

    private int nanos() {
        int start = at;
        int value = 0;
        for (char c = text.charAt(at); isDigit(c); c = text.charAt(++at)) {
            value = 10 * value + (c - '0');
            must(at - start < NANO_DIGITS);
        }
        must(at > start);
        for (int digits = at - start; digits < NANO_DIGITS; digits++) {
            value *= 10;
        }
        return value;
    }
}
