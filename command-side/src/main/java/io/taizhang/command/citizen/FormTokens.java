package io.taizhang.command.citizen;

import io.taizhang.ledger.BodyDigest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each form that is handed out bears a token of its own: 128 random bits, the second, and a keyed digest of both. Sent twice
 * with it, a form is entered once; a form that this office has not handed out is not looked at. Nothing is stored for it.
 */
final class FormTokens {
    private static final Duration VALID = Duration.ofHours(12);
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,25})\\.([0-9a-z]{1,12})\\.([0-9a-f]{64})");
    private static final int RADIX = 36;

    private final SecureRandom random = new SecureRandom();
    private final BodyDigest digest;
    private final InstantSource clock;

    FormTokens(BodyDigest digest, InstantSource clock) {
        this.digest = digest;
        this.clock = clock;
    }

    String issue() {
        String nonce = new BigInteger(128, random).toString(RADIX);
        String second = Long.toString(clock.instant().getEpochSecond(), RADIX);
        return nonce + "." + second + "." + keyed("form", nonce + "." + second);
    }

    /** The random part of a token that was issued here within the last hours. */
    Optional<String> nonce(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        byte[] expected = keyed("form", parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        // Only now: what others write need not be a time at all.
        Instant issued = Instant.ofEpochSecond(Long.parseLong(parts.group(2), RADIX));
        return issued.plus(VALID).isBefore(clock.instant()) ? Optional.empty() : Optional.of(parts.group(1));
    }

    /** As random as the nonce, the same each time, and not to be had from it by anybody else. */
    BigInteger derived(String nonce) {
        return new BigInteger(keyed("derived", nonce), 16);
    }

    private String keyed(String what, String text) {
        return digest.of(("taizhang " + what + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
