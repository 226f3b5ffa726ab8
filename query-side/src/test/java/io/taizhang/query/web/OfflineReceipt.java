package io.taizhang.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * Verifies a receipt by the steps the README gives, with nothing of this project's code: what anybody could write who has
 * the receipt and the key.
 */
record OfflineReceipt(JsonNode receipt, String trustedKey) {

    private static final byte[] NOTHING = {};

    boolean holds() throws GeneralSecurityException {
        String note = receipt.get("checkpoint").asString();
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        String[] lines = text.split("\n");
        if (!signed(note, text) || !lines[0].equals(trustedKey.substring(0, trustedKey.indexOf('+')))) {
            return false;
        }
        long size = Long.parseLong(lines[1]);
        byte[] root = Base64.getDecoder().decode(lines[2]);
        for (JsonNode fact : receipt.get("facts")) {
            byte[] leaf = sha256(new byte[] {0}, fact.get("entry").asString().getBytes(UTF_8));
            if (!Arrays.equals(root, climb(leaf, fact.get("leafIndex").asLong(), size, fact.get("path")))) {
                return false;
            }
        }
        return !receipt.get("facts").isEmpty();
    }

    private boolean signed(String note, String text) throws GeneralSecurityException {
        byte[] typed = Base64.getDecoder().decode(trustedKey.split("\\+", 3)[2]);
        byte[] der = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, 33));
        String line = note.lines().skip(4).findFirst().orElseThrow();
        byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        ed25519.update(text.getBytes(UTF_8));
        return ed25519.verify(signature, 4, signature.length - 4);
    }

    /** From the leaf to the root; a subtree that ends with the tree has no right neighbour. */
    private static byte[] climb(byte[] leaf, long index, long size, JsonNode path) throws GeneralSecurityException {
        byte[] hash = leaf;
        long node = index;
        long last = size - 1;
        for (JsonNode step : path) {
            if (last == 0) {
                return NOTHING;
            }
            while (node % 2 == 0 && node == last) {
                node /= 2;
                last /= 2;
            }
            byte[] sibling = Base64.getDecoder().decode(step.asString());
            hash = node % 2 == 1 ? sha256(new byte[] {1}, sibling, hash) : sha256(new byte[] {1}, hash, sibling);
            node /= 2;
            last /= 2;
        }
        return last == 0 ? hash : NOTHING;
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    }
}
