package io.taizhang.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

/** Signs checkpoints, and what must not be taken for one, with an Ed25519 key. */
public final class NoteSigner {
    private static final int PUBLIC_BYTES = 44;

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** Both halves of a new key, for {@link #of}. */
    public static byte[] newKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NoteKey.ALGORITHM).generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] secret = pair.getPrivate().getEncoded();
            return ByteBuffer.allocate(open.length + secret.length)
                    .put(open)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has " + NoteKey.ALGORITHM, e);
        }
    }

    /**
     * @param name what it signs for: the origin of its checkpoints
     * @param halves as {@link #newKey} made them
     */
    public static NoteSigner of(String name, byte[] halves) {
        byte[] open = Arrays.copyOf(halves, PUBLIC_BYTES);
        byte[] secret = Arrays.copyOfRange(halves, PUBLIC_BYTES, halves.length);
        try {
            return new NoteSigner(
                    new NoteKey(name, Arrays.copyOfRange(open, PUBLIC_BYTES - Hash.BYTES, PUBLIC_BYTES)),
                    KeyFactory.getInstance(NoteKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This is no key that was made here", e);
        }
    }

    public NoteKey key() {
        return key;
    }

    /** The signed note. */
    public String sign(long size, Hash root) {
        return sign(new Checkpoint(key.name(), size, root).text());
    }

    /**
     * Signs something else than a checkpoint. Its first line is the key's name with {@code /purpose} behind it, so that
     * nobody who knows what a checkpoint's first line is takes it for one, nor a checkpoint for this.
     *
     * @param purpose lower-case letters
     * @param body lines, each with its line feed, none of them empty
     * @return the signed note
     */
    public String state(String purpose, String body) {
        if (!purpose.matches("[a-z]+") || !body.endsWith("\n") || body.startsWith("\n") || body.contains("\n\n")) {
            throw new IllegalArgumentException("No statement of lines: " + purpose);
        }
        return sign(key.name() + "/" + purpose + "\n" + body);
    }

    String sign(String text) {
        byte[] id = key.idBytes();
        byte[] signature = signature(text);
        byte[] both = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return new SignedNote(text, List.of(new SignedNote.Signature(key.name(), both))).toString();
    }

    private byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance(NoteKey.ALGORITHM);
            signer.initSign(secret);
            signer.update(text.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }
}
