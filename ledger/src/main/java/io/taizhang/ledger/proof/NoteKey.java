package io.taizhang.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public half of an Ed25519 key (RFC 8032) under the name it signs notes with. Opens what was signed with it. */
public final class NoteKey {
    static final String ALGORITHM = "Ed25519";
    private static final int RAW_BYTES = 32;
    private static final byte ED25519 = 1;
    private static final Pattern WRITTEN =
            Pattern.compile("(?<name>[^\\s+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/]+=*)");

    /** What stands before the 32 bytes of the key in its DER form (RFC 8410). */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final byte[] id;

    /** @param raw the key's 32 bytes */
    NoteKey(String name, byte[] raw) {
        if (raw.length != RAW_BYTES || !name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("No key of notes: " + name);
        }
        this.name = name;
        this.raw = raw.clone();
        this.id = Arrays.copyOf(id(name, raw), 4);
    }

    private static byte[] id(String name, byte[] raw) {
        MessageDigest digest = Hash.digest();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return digest.digest(raw);
    }

    /** @throws IllegalArgumentException where it is not written as {@link #toString} writes it, or its id is another's */
    public static NoteKey parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No key of notes");
        }
        byte[] key = Base64.getDecoder().decode(matcher.group("key"));
        if (key.length != 1 + RAW_BYTES || key[0] != ED25519) {
            throw new IllegalArgumentException("No Ed25519 key");
        }
        NoteKey read = new NoteKey(matcher.group("name"), Arrays.copyOfRange(key, 1, key.length));
        if (!read.toString().equals(written)) {
            throw new IllegalArgumentException("The id is that of another key");
        }
        return read;
    }

    public String name() {
        return name;
    }

    /** Eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(id);
    }

    byte[] idBytes() {
        return id.clone();
    }

    /**
     * The checkpoint that this key signed, of the ledger it signs for.
     *
     * @throws NoteRefusedException where the note is none, or was not signed so
     */
    public Checkpoint open(String note) {
        Checkpoint checkpoint = Checkpoint.parse(text(note));
        if (!checkpoint.origin().equals(name)) {
            throw new NoteRefusedException("a checkpoint of another ledger, " + checkpoint.origin());
        }
        return checkpoint;
    }

    /** @throws NoteRefusedException where the note is none, or was not signed with this key */
    String text(String note) {
        SignedNote signed = SignedNote.parse(note);
        SignedNote.Signature own = signed.signatures().stream()
                .filter(signature -> signature.isOf(name, id))
                .findFirst()
                .orElseThrow(() -> new NoteRefusedException("not signed with the key " + this));
        if (!verifies(signed.text(), own.value())) {
            throw new NoteRefusedException("a false signature under the name of the key " + this);
        }
        return signed.text();
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey());
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has " + ALGORITHM, e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] der = Arrays.copyOf(DER, DER.length + RAW_BYTES);
        System.arraycopy(raw, 0, der, DER.length, RAW_BYTES);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
    }

    /** As C2SP {@code signed-note} writes a verifier's key: {@code <name>+<id>+<Base64 of 0x01 and the key>}. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + RAW_BYTES];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, RAW_BYTES);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
