package io.taizhang.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Every id that follows from who issued a command under which key: sending it again makes the same ones.
 *
 * @param actorId who issued it
 * @param key the idempotency key
 */
record CommandIdentity(String actorId, String key) {
    /** The namespace of this ledger's ids: of itself it means nothing. */
    private static final UUID NAMESPACE = UUID.fromString("6f0b6f5e-0f4c-5a43-9a52-3b0a7d1c2e90");

    /** Never used itself: finding it costs more than a digest of so few bytes. */
    private static final MessageDigest SHA_1 = found();

    UUID commandId() {
        return derived("command");
    }

    /** @param ordinal 0, 1, 2 … among the facts of the command */
    UUID eventId(int ordinal) {
        return derived("event " + ordinal);
    }

    /** Of the thing the command creates, where the client chose no id. */
    String createdId() {
        return derived("created").toString();
    }

    private UUID derived(String what) {
        return nameBased(NAMESPACE, actorId.length() + ":" + actorId + key.length() + ":" + key + what);
    }

    /** A name-based UUID of version 5 (RFC 9562, section 5.5). */
    static UUID nameBased(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        byte[] hash = Arrays.copyOf(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }

    private static MessageDigest sha1() {
        try {
            return (MessageDigest) SHA_1.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-1 can be cloned", e);
        }
    }

    private static MessageDigest found() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
