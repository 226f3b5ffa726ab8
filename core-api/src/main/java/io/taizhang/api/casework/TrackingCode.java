package io.taizhang.api.casework;

import io.taizhang.api.Base32;
import io.taizhang.api.TextDigest;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What lets a citizen follow a case: 19 random digits and one that checks them. It is told once, to who reported the case;
 * the ledger holds nothing that leads back to it.
 *
 * @param digits without the hyphens in which it is written
 */
public record TrackingCode(String digits) {
    private static final int RANDOM_DIGITS = 19;
    private static final int DIGITS_OF_CASE = 12;

    /** @param bits of which the last 95 are used, and must be random */
    public static TrackingCode of(BigInteger bits) {
        String random = Base32.of(bits, RANDOM_DIGITS);
        return new TrackingCode(random + Base32.checkDigit(random));
    }

    /** The code somebody wrote; empty where it is none, or was copied wrongly. */
    public static Optional<TrackingCode> read(String written) {
        return Base32.read(written, RANDOM_DIGITS + 1)
                .filter(digits -> Base32.checkDigit(digits.substring(0, RANDOM_DIGITS)) == digits.charAt(RANDOM_DIGITS))
                .map(TrackingCode::new);
    }

    /** As it is given out: {@code 0000-0000-0000-0000-0000}. */
    public String printed() {
        return Base32.inGroups(digits);
    }

    /** What the ledger knows it by: its SHA-256. */
    public String trackingId() {
        return TextDigest.hexOf(digits);
    }

    /** The case it belongs to: who has the code has the case, and nobody who has the case has the code. */
    public String caseId() {
        BigInteger digest = new BigInteger(TextDigest.hexOf("case\n" + digits), 16);
        return "ssp-" + Base32.of(digest, DIGITS_OF_CASE);
    }
}
