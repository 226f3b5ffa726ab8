package io.taizhang.standalone.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A photo that shows nothing but a grey square, and says when it was taken. It has no note that the evidence store would
 * take off, so that its digest is known before it is handed in.
 *
 * @param takenAt Asia/Shanghai, to the second
 * @param shade 0 to 255; makes photos of one moment different
 */
record SamplePhoto(LocalDateTime takenAt, int shade) {
    private static final int SIDE = 16;
    private static final DateTimeFormatter NOTED = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        write(png, "IHDR", header());
        write(png, "eXIf", notes());
        write(png, "IDAT", pixels());
        write(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header() {
        byte eightBitsOfGrey = 8;
        return ByteBuffer.allocate(13)
                .putInt(SIDE)
                .putInt(SIDE)
                .put(eightBitsOfGrey)
                .array();
    }

    /** Exif 2.32: which side is up, and in a second table its version and when the photo was taken. */
    private byte[] notes() {
        byte[] taken = (NOTED.format(takenAt) + "\0").getBytes(US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(68 + taken.length);
        tiff.put("MM\0*".getBytes(US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(1 << 16);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x9000).putShort((short) 7).putInt(4).put("0232".getBytes(US_ASCII));
        tiff.putShort((short) 0x9003).putShort((short) 2).putInt(taken.length).putInt(68);
        tiff.putInt(0);
        return tiff.put(taken).array();
    }

    /** Each line begins with the filter it was written by: none. */
    private byte[] pixels() {
        byte[] lines = new byte[SIDE * (SIDE + 1)];
        for (int at = 0; at < lines.length; at++) {
            lines[at] = at % (SIDE + 1) == 0 ? 0 : (byte) shade;
        }
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            deflater.setInput(lines);
            deflater.finish();
            byte[] packed = new byte[lines.length + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private static void write(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
