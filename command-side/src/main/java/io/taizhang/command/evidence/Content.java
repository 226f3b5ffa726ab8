package io.taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.taizhang.command.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file, read where they lie. Whoever reads beyond them has a file before it that is broken. */
final class Content {
    private final Path path;
    private final ByteBuffer bytes;

    private Content(Path path, ByteBuffer bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    static Content of(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return new Content(path, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    Path path() {
        return path;
    }

    int size() {
        return bytes.limit();
    }

    /** 0 to 255. */
    int at(int index) {
        must(index, 1);
        return bytes.get(index) & 0xff;
    }

    int u16(int index) {
        must(index, 2);
        return bytes.getShort(index) & 0xffff;
    }

    /** @throws Refusal also where it is beyond what an int can say */
    int u32(int index) {
        must(index, 4);
        int value = bytes.getInt(index);
        UploadRule.EVIDENCE_BROKEN.refuseIf(value < 0);
        return value;
    }

    /** What lies from an index on, as text of one byte each; less where the file ends. */
    String text(int index, int length) {
        if (index >= size()) {
            return "";
        }
        byte[] text = new byte[Math.min(length, size() - index)];
        bytes.get(index, text);
        return new String(text, ISO_8859_1);
    }

    boolean has(int index, String text) {
        if (index < 0 || text.length() > size() - index) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes.get(index + i) & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first index from {@code from} on where the text stands; negative where it does not. */
    int find(String text, int from) {
        for (int i = from; i <= size() - text.length(); i++) {
            if ((bytes.get(i) & 0xff) == text.charAt(0) && has(i, text)) {
                return i;
            }
        }
        return -1;
    }

    ByteBuffer part(int from, int to) {
        must(from, to - from);
        return bytes.slice(from, to - from).order(ByteOrder.BIG_ENDIAN);
    }

    void copy(int from, int to, OutputStream out) throws IOException {
        Channels.newChannel(out).write(part(from, to));
    }

    private void must(int index, int length) {
        UploadRule.EVIDENCE_BROKEN.refuseIf(index < 0 || length < 0 || length > size() - index);
    }
}
