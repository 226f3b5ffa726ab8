package io.taizhang.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A digest as it stands in addresses and facts. What is none never becomes the name of a file.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException where it is no digest */
    public Sha256 {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not 64 lower-case hexadecimal digits");
        }
    }

    /** Empty where the text is no digest. */
    public static Optional<Sha256> parse(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    public static Sha256 of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file);
                OutputStream through = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(through);
        }
        return of(digest);
    }

    static Sha256 of(MessageDigest finished) {
        return new Sha256(HexFormat.of().formatHex(finished.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
