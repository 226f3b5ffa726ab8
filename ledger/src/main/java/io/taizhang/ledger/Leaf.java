package io.taizhang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private static final String FORM = "taizhang-leaf-1";

    Leaf {
        for (String text : List.of(stream, type, actorId, unitPath, payload, metadata)) {
            if (text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A column of " + eventId + " holds a line feed: it is no fact");
            }
        }
    }

    /** 32 bytes. */
    byte[] hash() {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        sha256.update(entry().getBytes(UTF_8));
        return sha256.digest();
    }

    private String entry() {
        return String.join(
                "\n",
                FORM,
                eventId.toString(),
                stream,
                Long.toString(sequence),
                type,
                Integer.toString(revision),
                Long.toString(micros(recordedAt)),
                Long.toString(micros(occurredAt)),
                actorId,
                unitPath,
                payload,
                metadata);
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
