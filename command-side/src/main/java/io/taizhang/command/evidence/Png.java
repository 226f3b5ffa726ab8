package io.taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG (third edition, W3C), chunk by chunk. What a decoder needs for the picture and its colours is kept as it is; texts,
 * times, Exif and what nobody knows is left off, as is all behind the picture's end.
 */
final class Png implements Format {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "sBIT", "bKGD", "pHYs");

    @Override
    public boolean claims(Content file) {
        return file.has(0, SIGNATURE);
    }

    @Override
    public Found copy(Content file, OutputStream to) throws IOException {
        Chunks chunks = new Chunks(file);
        chunks.read();
        to.write(SIGNATURE.getBytes(ISO_8859_1));
        boolean noted = chunks.notes.areNone();
        for (Chunk chunk : chunks.kept) {
            if (!noted && !chunk.type().equals("IHDR")) {
                write("eXIf", chunks.notes.tiff(), to);
                noted = true;
            }
            file.copy(chunk.from(), chunk.to(), to);
        }
        write("IEND", new byte[0], to);
        return new Found("image/png", chunks.notes.capturedAt());
    }

    private static void write(String type, byte[] data, OutputStream to) throws IOException {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        to.write(ByteBuffer.allocate(4).putInt(data.length).array());
        to.write(named);
        to.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private record Chunk(String type, int from, int to) {}

    private static final class Chunks {
        private final Content file;
        private final List<Chunk> kept = new ArrayList<>();
        private final Inflater inflater = new Inflater();
        private CameraNotes notes = CameraNotes.NONE;
        private boolean noted;
        private long pixelBytes = -1;
        private long unpacked;

        Chunks(Content file) {
            this.file = file;
        }

        void read() {
            try {
                int at = SIGNATURE.length();
                while (!file.text(at + 4, 4).equals("IEND")) {
                    at = chunk(at);
                }
                UploadRule.EVIDENCE_BROKEN.refuseIf(unpacked != pixelBytes || !inflater.finished());
                Picture.mustEndHarmlessly(file, at + 12);
            } catch (DataFormatException damaged) {
                throw UploadRule.EVIDENCE_BROKEN.refusal();
            } finally {
                inflater.end();
            }
        }

        private int chunk(int at) throws DataFormatException {
            int length = file.u32(at);
            UploadRule.EVIDENCE_BROKEN.refuseIf(length > file.size() - at - 12);
            String type = file.text(at + 4, 4);
            int data = at + 8;
            int end = data + length + 4;
            CRC32 crc = new CRC32();
            crc.update(file.part(at + 4, data + length));
            UploadRule.EVIDENCE_BROKEN.refuseIf(
                    (int) crc.getValue() != file.part(data + length, end).getInt());
            UploadRule.EVIDENCE_BROKEN.refuseIf(type.equals("IHDR") != (pixelBytes < 0));
            switch (type) {
                case "IHDR" -> header(data, length);
                case "IDAT" -> unpack(file.part(data, data + length));
                case "eXIf" -> note(file.part(data, data + length));
                default -> {}
            }
            if (KEPT.contains(type)) {
                kept.add(new Chunk(type, at, end));
            }
            return end;
        }

        /** There is one at most in a picture; of more, the first counts. */
        private void note(ByteBuffer tiff) {
            if (!noted) {
                noted = true;
                notes = CameraNotes.read(tiff);
            }
        }

        private void header(int data, int length) {
            UploadRule.EVIDENCE_BROKEN.refuseIf(length != 13);
            int width = file.u32(data);
            int height = file.u32(data + 4);
            Picture.mustBeShowable(width, height);
            int bits = file.at(data + 8) * samples(file.at(data + 9));
            pixelBytes = file.at(data + 12) == 0 ? lines(width, height, bits) : interlaced(width, height, bits);
        }

        private static int samples(int colourType) {
            return switch (colourType) {
                case 0, 3 -> 1;
                case 2 -> 3;
                case 4 -> 2;
                case 6 -> 4;
                default -> throw UploadRule.EVIDENCE_BROKEN.refusal();
            };
        }

        /** Each line begins with the byte of its filter. */
        private static long lines(long width, long height, int bits) {
            return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
        }

        /** Adam7: seven pictures, each of every so-manieth pixel. */
        private static long interlaced(int width, int height, int bits) {
            int[][] passes = {
                {0, 8, 0, 8}, {4, 8, 0, 8}, {0, 4, 4, 8}, {2, 4, 0, 4}, {0, 2, 2, 4}, {1, 2, 0, 2}, {0, 1, 1, 2}
            };
            long bytes = 0;
            for (int[] pass : passes) {
                bytes += lines(every(width, pass[0], pass[1]), every(height, pass[2], pass[3]), bits);
            }
            return bytes;
        }

        private static int every(int length, int from, int step) {
            return length <= from ? 0 : (length - from + step - 1) / step;
        }

        private void unpack(ByteBuffer packed) throws DataFormatException {
            byte[] room = new byte[64 * 1024];
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int read = inflater.inflate(room);
                unpacked += read;
                UploadRule.EVIDENCE_UNPACKS_TOO_LARGE.refuseIf(unpacked > pixelBytes, pixelBytes);
                if (read == 0) {
                    UploadRule.EVIDENCE_BROKEN.refuseIf(inflater.needsDictionary());
                    return;
                }
            }
        }
    }
}
