package io.taizhang.query.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which side of a picture is up, as Exif counts: 1 to 8. Pictures are stored with a block of Exif that always begins in the
 * same way, so that it need not be looked for.
 */
record Orientation(int side) {
    private static final String BLOCK = "MM\0*\0\0\0\b";
    private static final int BEGINNING = 128;

    static Orientation of(Path picture) throws IOException {
        try (InputStream file = Files.newInputStream(picture)) {
            String beginning = new String(file.readNBytes(BEGINNING), ISO_8859_1);
            int block = beginning.indexOf(BLOCK);
            int side = block < 0 || block > beginning.length() - 20 ? 1 : beginning.charAt(block + 19);
            return new Orientation(side >= 1 && side <= 8 ? side : 1);
        }
    }

    private boolean lies() {
        return side >= 5;
    }

    BufferedImage canvas(int width, int height) {
        return new BufferedImage(lies() ? height : width, lies() ? width : height, BufferedImage.TYPE_INT_RGB);
    }

    /** From the picture as it is stored to the picture as it is looked at. */
    AffineTransform turn(int width, int height) {
        return switch (side) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
