package io.taizhang.command.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures as cameras make them, with everything that cameras note. */
public final class Pictures {
    /** Stands in all a camera notes, and must stand in nothing that is kept. */
    public static final String SERIAL = "SN-4711-0815";

    private Pictures() {}

    /** Upright, taken on 1 March 2021 at 09:00 in China, with place, maker, serial number, a thumbnail and comments. */
    public static byte[] photo() {
        return photo("2021:03:01 09:00:00", "+08:00", 1);
    }

    public static byte[] photo(String takenAt, String offset, int orientation) {
        byte[] plain = encoded("jpeg", 64, 48);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        photo.writeBytes(segment(0xe1, joined("Exif\0\0".getBytes(US_ASCII), exif(takenAt, offset, orientation))));
        photo.writeBytes(segment(
                0xe1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SERIAL + "</x:xmpmeta>").getBytes(US_ASCII)));
        photo.writeBytes(segment(0xed, ("Photoshop 3.0\0" + SERIAL).getBytes(US_ASCII)));
        photo.writeBytes(segment(0xfe, ("<script>" + SERIAL + "</script>").getBytes(US_ASCII)));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(("a second picture of " + SERIAL).getBytes(US_ASCII));
        return photo.toByteArray();
    }

    /** A PNG with texts and notes of a camera. */
    public static byte[] drawing() {
        byte[] plain = encoded("png", 64, 48);
        int afterHeader = 8 + 25;
        ByteArrayOutputStream drawing = new ByteArrayOutputStream();
        drawing.write(plain, 0, afterHeader);
        drawing.writeBytes(chunk("tEXt", ("Author\0" + SERIAL).getBytes(ISO_8859_1)));
        drawing.writeBytes(chunk("eXIf", exif("2021:03:01 09:00:00", "+08:00", 6)));
        drawing.write(plain, afterHeader, plain.length - afterHeader);
        return drawing.toByteArray();
    }

    public static byte[] encoded(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, new Color(4 * x % 256, 5 * y % 256, (x * y) % 256).getRGB());
            }
        }
        try {
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            ImageIO.write(image, format, encoded);
            return encoded.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that it has so many pixels, and has hardly any. */
    public static byte[] bomb(int width, int height) {
        byte[] png = encoded("png", 8, 8);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(png, 24, 5)
                .array();
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
    }

    public static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(US_ASCII), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] segment(int marker, byte[] payload) {
        return ByteBuffer.allocate(4 + payload.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + payload.length))
                .put(payload)
                .array();
    }

    /** Little-endian, as most cameras write it: maker, serial number, orientation, place, time, and a thumbnail. */
    private static byte[] exif(String takenAt, String offset, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x010f, 2, SERIAL.length() + 1, 300);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8769, 4, 1, 100);
        entry(tiff, 0x8825, 4, 1, 200);
        tiff.putInt(0);
        tiff.position(100);
        tiff.putShort((short) 3);
        entry(tiff, 0x9003, 2, 20, 400);
        entry(tiff, 0x9011, 2, 7, 430);
        entry(tiff, 0xa431, 2, SERIAL.length() + 1, 300);
        tiff.putInt(0);
        tiff.position(200);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 450);
        tiff.putInt(0);
        tiff.put(300, (SERIAL + "\0").getBytes(US_ASCII));
        tiff.put(400, (takenAt + "\0").getBytes(US_ASCII));
        tiff.put(430, (offset + "\0").getBytes(US_ASCII));
        tiff.position(450);
        tiff.putInt(34).putInt(1).putInt(45).putInt(1).putInt(30).putInt(1);
        tiff.put(encoded("jpeg", 8, 6));
        byte[] block = new byte[tiff.position()];
        tiff.get(0, block);
        return block;
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
