package io.taizhang.ledger.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text and who signed it, as C2SP {@code signed-note} writes it.
 *
 * @param text ends with a line feed
 */
record SignedNote(String text, List<Signature> signatures) {
    private static final int KEY_ID_BYTES = 4;
    private static final int MOST_SIGNATURES = 100;
    private static final Pattern LINE = Pattern.compile("— (?<name>[^\\s+]+) (?<signature>[A-Za-z0-9+/]+={0,2})");

    /**
     * @param name of the key
     * @param bytes the key's id of four bytes, and what the key made of the text
     */
    record Signature(String name, byte[] bytes) {

        boolean isOf(String keyName, byte[] keyId) {
            return name.equals(keyName) && Arrays.equals(bytes, 0, KEY_ID_BYTES, keyId, 0, KEY_ID_BYTES);
        }

        byte[] value() {
            return Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length);
        }

        private String line() {
            return "— " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }

        private static Signature parse(String line) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new NoteRefusedException("no signature of a note");
            }
            byte[] bytes = decoded(matcher.group("signature"));
            if (bytes.length <= KEY_ID_BYTES) {
                throw new NoteRefusedException("no signature of a note");
            }
            return new Signature(matcher.group("name"), bytes);
        }

        /** Written in the one way there is: the decoder passes over what the last character has to spare. */
        private static byte[] decoded(String base64) {
            try {
                byte[] bytes = Base64.getDecoder().decode(base64);
                if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                    throw new NoteRefusedException("no signature of a note");
                }
                return bytes;
            } catch (IllegalArgumentException e) {
                throw new NoteRefusedException("no signature of a note");
            }
        }
    }

    /** @throws NoteRefusedException where it is no signed note */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new NoteRefusedException("no signed note");
        }
        List<String> lines = note.substring(end + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new NoteRefusedException("no signed note");
        }
        return new SignedNote(
                note.substring(0, end + 1), lines.stream().map(Signature::parse).toList());
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(Signature::line).collect(Collectors.joining());
    }
}
