package io.taizhang.command.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * JPEG (ISO/IEC 10918-1), taken apart into its segments. Those that a decoder needs are kept as they are, so that no pixel
 * changes; with them colour profiles. Whatever else applications have put in, Exif, XMP, IPTC, thumbnails and comments, is
 * left off, as is all behind the picture's end.
 */
final class Jpeg implements Format {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int MOST_SCANS = 200;

    @Override
    public boolean claims(Content file) {
        return file.has(0, "\u00ff\u00d8\u00ff");
    }

    @Override
    public Found copy(Content file, OutputStream to) throws IOException {
        Segments segments = new Segments(file);
        segments.read();
        to.write(new byte[] {(byte) 0xff, (byte) 0xd8});
        if (!segments.notes.areNone()) {
            writeNotes(segments.notes.tiff(), to);
        }
        for (Part part : segments.kept) {
            file.copy(part.from(), part.to(), to);
        }
        to.write(new byte[] {(byte) 0xff, (byte) END});
        return new Found("image/jpeg", segments.notes.capturedAt());
    }

    private static void writeNotes(byte[] tiff, OutputStream to) throws IOException {
        int length = 2 + 6 + tiff.length;
        to.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        to.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        to.write(tiff);
    }

    private record Part(int from, int to) {}

    private static final class Segments {
        private final Content file;
        private final List<Part> kept = new ArrayList<>();
        private CameraNotes notes = CameraNotes.NONE;
        private boolean noted;
        private int frames;
        private int scans;

        Segments(Content file) {
            this.file = file;
        }

        void read() {
            int at = 2;
            for (int marker = marker(at); marker != END; marker = marker(at)) {
                at = segment(marker, at);
            }
            UploadRule.EVIDENCE_BROKEN.refuseIf(frames != 1 || scans == 0);
            Picture.mustEndHarmlessly(file, at + 2);
        }

        private int marker(int at) {
            UploadRule.EVIDENCE_BROKEN.refuseIf(file.at(at) != 0xff);
            int code = at + 1;
            while (file.at(code) == 0xff) {
                code++;
            }
            return file.at(code);
        }

        /** @return where the next one begins */
        private int segment(int marker, int from) {
            int body = from + 2;
            while (file.at(body - 1) == 0xff) {
                body++;
            }
            int end = body + file.u16(body);
            UploadRule.EVIDENCE_BROKEN.refuseIf(marker < 0xc0 || end < body + 2 || end > file.size());
            if (marker == START_OF_SCAN) {
                end = endOfScan(end);
                scans++;
                UploadRule.EVIDENCE_BROKEN.refuseIf(frames != 1 || scans > MOST_SCANS);
            }
            if (isKept(marker, body + 2)) {
                kept.add(new Part(from, end));
            }
            return end;
        }

        private boolean isKept(int marker, int payload) {
            return switch (marker) {
                case 0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca, 0xcb -> {
                    frames++;
                    Picture.mustBeShowable(file.u16(payload + 3), file.u16(payload + 1));
                    yield true;
                }
                // Huffman and arithmetic tables, scans, quantization, lines, restarts.
                case 0xc4, 0xcc, START_OF_SCAN, 0xdb, 0xdc, 0xdd -> true;
                case 0xe1 -> {
                    if (!noted && file.has(payload, "Exif\0\0")) {
                        noted = true;
                        int end = payload - 2 + file.u16(payload - 2);
                        notes = CameraNotes.read(file.part(payload + 6, Math.max(payload + 6, end)));
                    }
                    yield false;
                }
                case 0xe2 -> file.has(payload, "ICC_PROFILE\0");
                case 0xee -> file.has(payload, "Adobe");
                case 0xe0, 0xfe -> false;
                default -> {
                    UploadRule.EVIDENCE_BROKEN.refuseIf(marker < 0xe0);
                    yield false;
                }
            };
        }

        /** Up to the next marker that is no restart: within a scan a zero follows each 0xff that is none. */
        private int endOfScan(int from) {
            int at = from;
            while (file.at(at) != 0xff || isInScan(file.at(at + 1))) {
                at++;
            }
            return at;
        }

        private static boolean isInScan(int next) {
            return next == 0 || next >= 0xd0 && next <= 0xd7 || next == 0xff;
        }
    }
}
