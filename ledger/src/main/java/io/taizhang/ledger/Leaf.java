package io.taizhang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A fact as a leaf of the Merkle tree of RFC 6962, section 2.1: the columns that are hashed, as they stand in the ledger.
 * The form is described beside the database's function {@code ledger.leaf_hash}, which computes the hash on append; this
 * computes it again, so that whoever checks the ledger need not trust the database.
 *
 * @param recordedAt in microseconds, as all times of the ledger
 */
record Leaf(
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        Instant occurredAt,
        String actorId,
        String unitPath,
        String payload,
        String metadata) {

    private static final byte LEAF = 0;
    private static final byte[] FORM = "taizhang-leaf-1\n".getBytes(UTF_8);

    /** 32 bytes. */
    byte[] hash() {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        sha256.update(FORM);
        number(sha256, eventId.getMostSignificantBits());
        number(sha256, eventId.getLeastSignificantBits());
        text(sha256, stream);
        number(sha256, sequence);
        text(sha256, type);
        number(sha256, revision);
        number(sha256, micros(recordedAt));
        number(sha256, micros(occurredAt));
        text(sha256, actorId);
        text(sha256, unitPath);
        text(sha256, payload);
        text(sha256, metadata);
        return sha256.digest();
    }

    private static void text(MessageDigest sha256, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        number(sha256, bytes.length);
        sha256.update(bytes);
    }

    private static void number(MessageDigest sha256, long value) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static void number(MessageDigest sha256, int value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
