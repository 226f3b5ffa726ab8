package io.taizhang.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** 32 bytes of SHA-256, as leaves and nodes of the tree have them (RFC 6962, section 2.1). */
public final class Hash {
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Never used itself: finding the algorithm costs more than to hash two nodes. */
    private static final MessageDigest SHA_256 = found();

    /** Of a tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_TREE = new Hash(digest().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where it is not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash that stands at an index of many, one behind the other. */
    public static Hash at(byte[] many, int index) {
        return new Hash(Arrays.copyOfRange(many, index * BYTES, (index + 1) * BYTES));
    }

    /** @throws IllegalArgumentException where it is not the standard Base64 of 32 bytes, with its padding */
    public static Hash parse(String base64) {
        Hash hash = of(Base64.getDecoder().decode(base64));
        if (!hash.base64().equals(base64)) {
            throw new IllegalArgumentException("Not the Base64 of a hash: " + base64);
        }
        return hash;
    }

    public static Hash leaf(byte[] entry) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] many, int index) {
        System.arraycopy(bytes, 0, many, index * BYTES, BYTES);
    }

    public boolean isAt(byte[] many, int index) {
        return Arrays.equals(bytes, 0, BYTES, many, index * BYTES, (index + 1) * BYTES);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest digest() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest found() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
