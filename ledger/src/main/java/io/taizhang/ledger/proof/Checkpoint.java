package io.taizhang.ledger.proof;

import java.util.List;

/**
 * 检查点: what a ledger held at a moment, in one line of Base64. Written as C2SP {@code tlog-checkpoint} says.
 *
 * @param origin which ledger: {@code taizhang/LIVE/<its name>}
 * @param size how many facts; 1 or more
 * @param root of the tree over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The text that is signed; ends with a line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws NoteRefusedException where the text is no checkpoint */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 3 || lines.getFirst().isEmpty() || !lines.get(1).matches("[1-9]\\d{0,17}")) {
            throw new NoteRefusedException("no checkpoint of a ledger");
        }
        try {
            Checkpoint read = new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
            if (!read.text().equals(text)) {
                throw new NoteRefusedException("no checkpoint of a ledger");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new NoteRefusedException("no root hash");
        }
    }
}
