package io.taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taizhang.ledger.Fact;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Of all that cameras note in a picture (Exif 2.32, CIPA DC-008) what may stay: which side is up, and when it was taken.
 * Read by hand: a library would also parse the maker's notes and the thumbnails of whatever file somebody sends.
 *
 * @param orientation 1 to 8; 1 is upright
 * @param takenAt {@code 2021:03:01 09:00:00}, where the camera stood; null where it is not noted
 * @param offset {@code +08:00}; null where it is not noted
 */
record CameraNotes(
        int orientation, @Nullable String takenAt, @Nullable String offset) {
    static final CameraNotes NONE = new CameraNotes(1, null, null);

    private static final int ORIENTATION = 0x0112;
    private static final int MORE = 0x8769;
    private static final int VERSION = 0x9000;
    private static final int TAKEN_AT = 0x9003;
    private static final int OFFSET = 0x9011;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int TEXT = 2;
    private static final int UNDEFINED = 7;
    private static final int MANY = 1_000;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** What can be read of it: notes that are damaged are as good as none. */
    static CameraNotes read(ByteBuffer tiff) {
        try {
            return new Reader(tiff).notes();
        } catch (IndexOutOfBoundsException damaged) {
            return NONE;
        }
    }

    /** In the time of China where the camera notes no offset. */
    @Nullable Instant capturedAt() {
        if (takenAt == null) {
            return null;
        }
        ZoneId zone = offset == null ? Fact.ZONE : ZoneOffset.of(offset);
        return LocalDateTime.parse(takenAt, FORM).atZone(zone).toInstant();
    }

    boolean areNone() {
        return equals(NONE);
    }

    /** A TIFF block that says this and nothing else. */
    byte[] tiff() {
        int first = 1 + (takenAt == null ? 0 : 1);
        ByteBuffer tiff = ByteBuffer.allocate(256);
        tiff.put("MM\0*".getBytes(US_ASCII)).putInt(8);
        tiff.putShort((short) first);
        entry(tiff, ORIENTATION, SHORT, 1, orientation << 16);
        int more = 8 + 2 + 12 * first + 4;
        if (takenAt != null) {
            entry(tiff, MORE, LONG, 1, more);
        }
        tiff.putInt(0);
        if (takenAt != null) {
            more(tiff, more, takenAt);
        }
        byte[] block = new byte[tiff.position()];
        tiff.get(0, block);
        return block;
    }

    private void more(ByteBuffer tiff, int at, String taken) {
        int entries = offset == null ? 2 : 3;
        int texts = at + 2 + 12 * entries + 4;
        tiff.putShort((short) entries);
        entry(tiff, VERSION, UNDEFINED, 4, 0x30323332);
        entry(tiff, TAKEN_AT, TEXT, taken.length() + 1, texts);
        if (offset != null) {
            entry(tiff, OFFSET, TEXT, offset.length() + 1, texts + taken.length() + 1);
        }
        tiff.putInt(0);
        tiff.put(taken.getBytes(US_ASCII)).put((byte) 0);
        if (offset != null) {
            tiff.put(offset.getBytes(US_ASCII)).put((byte) 0);
        }
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static final class Reader {
        private final ByteBuffer tiff;
        private int orientation = 1;
        private @Nullable String takenAt;
        private @Nullable String offset;
        /** Each counts where it stands first: a block full of nothing else would keep us busy for hours. */
        private final Set<Integer> seen = new HashSet<>();

        Reader(ByteBuffer tiff) {
            this.tiff = tiff.duplicate();
        }

        CameraNotes notes() {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            entries(tiff.getInt(4), this::first);
            return new CameraNotes(orientation, takenAt, takenAt == null ? null : offset);
        }

        private void entries(int at, BiConsumer<Integer, Integer> each) {
            int count = Math.min(MANY, tiff.getShort(at) & 0xffff);
            for (int i = 0; i < count; i++) {
                int entry = at + 2 + 12 * i;
                each.accept(tiff.getShort(entry) & 0xffff, entry);
            }
        }

        private void first(int tag, int entry) {
            if (tag == ORIENTATION) {
                int side = tiff.getShort(entry + 8);
                orientation = side >= 1 && side <= 8 ? side : 1;
            }
            if (tag == MORE && seen.add(tag)) {
                entries(tiff.getInt(entry + 8), this::more);
            }
        }

        private void more(int tag, int entry) {
            if (tag == TAKEN_AT && seen.add(tag)) {
                takenAt = valid(text(entry, 19), FORM::parse);
            }
            if (tag == OFFSET && seen.add(tag)) {
                offset = valid(text(entry, 6), ZoneOffset::of);
            }
        }

        private String text(int entry, int length) {
            byte[] text = new byte[length];
            tiff.get(tiff.getInt(entry + 8), text);
            return new String(text, US_ASCII);
        }

        private static @Nullable String valid(String text, java.util.function.Function<String, ?> parser) {
            try {
                parser.apply(text);
                return text;
            } catch (DateTimeException damaged) {
                return null;
            }
        }
    }
}
