package io.taizhang.command.organisation;

import java.util.regex.Pattern;

/**
 * The last of a unified social credit code's 18 characters (统一社会信用代码) follows from the first 17, by
 * GB 32100-2015: each character's value times 3 to the power of its place, summed, and filled up to a multiple of 31.
 * Letters are capitals; I, O, S, V and Z do not occur; the third to the eighth character are a division code's digits.
 */
record UsccCheckDigit(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(ALPHABET));

    boolean holds() {
        return SHAPE.matcher(code).matches() && code.charAt(17) == expected();
    }

    private char expected() {
        int sum = 0;
        int weight = 1;
        for (char character : code.substring(0, 17).toCharArray()) {
            sum += ALPHABET.indexOf(character) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
