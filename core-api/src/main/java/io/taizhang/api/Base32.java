package io.taizhang.api;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers as people copy them by hand and read them out: Crockford's Base 32, which has no I, L, O or U, takes O for 0 and
 * I and L for 1, and does not tell small letters from capitals. Written in groups of four.
 */
public final class Base32 {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Base32() {}

    /**
     * @param bits of which the last {@code 5 × length} are written
     * @param length in digits
     */
    public static String of(BigInteger bits, int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = length - 1; i >= 0; i--) {
            digits.append(DIGITS.charAt(bits.shiftRight(i * BITS).intValue() & 31));
        }
        return digits.toString();
    }

    /** The digits somebody wrote, without spaces and hyphens; empty where there are not just as many as that. */
    public static Optional<String> read(String written, int length) {
        String digits = written.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\u3000-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return digits.length() == length && digits.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)
                ? Optional.of(digits)
                : Optional.empty();
    }

    public static BigInteger value(String digits) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            value = value.shiftLeft(BITS).or(BigInteger.valueOf(valueOf(digits.charAt(i))));
        }
        return value;
    }

    public static String inGroups(String digits) {
        return digits.replaceAll(".{4}(?=.)", "$0-");
    }

    /**
     * A digit that makes any single wrong digit, and nearly any two that changed places, show: Luhn's algorithm modulo 32.
     */
    public static char checkDigit(String digits) {
        int sum = 0;
        int factor = 2;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int product = factor * valueOf(digits.charAt(i));
            sum += product / 32 + product % 32;
            factor = 3 - factor;
        }
        return DIGITS.charAt((32 - sum % 32) % 32);
    }

    private static int valueOf(char digit) {
        return DIGITS.indexOf(digit);
    }
}
