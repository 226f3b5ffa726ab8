package io.taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.command.testing.Papers;
import io.taizhang.command.testing.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final Instant TAKEN = Instant.parse("2021-03-01T01:00:00Z");

    @Test
    void ofAPhotoOnlyThePictureAndTheTimeItWasTakenAreKept() throws IOException {
        byte[] photo = Pictures.photo();
        Examined examined = Examined.of(photo);
        assertThat(new String(photo, ISO_8859_1)).contains(Pictures.SERIAL);
        assertThat(examined.found()).isEqualTo(new Found("image/jpeg", TAKEN));
        assertThat(new String(examined.kept(), ISO_8859_1))
                .contains("2021:03:01 09:00:00", "+08:00")
                .doesNotContain(Pictures.SERIAL, "xmpmeta", "Photoshop", "script", "JFIF");
        assertThat(notes(examined.kept())).isEqualTo(new CameraNotes(1, "2021:03:01 09:00:00", "+08:00"));
        assertThat(pixels(examined.kept())).isEqualTo(pixels(photo));
    }

    /** 34° N 45′ 30″ stood in it. */
    @Test
    void placeIsReallyGone() {
        byte[] place = ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(34)
                .putInt(1)
                .putInt(45)
                .putInt(1)
                .putInt(30)
                .putInt(1)
                .array();
        String written = new String(place, ISO_8859_1);
        assertThat(new String(Pictures.photo(), ISO_8859_1)).contains(written);
        assertThat(new String(Examined.of(Pictures.photo()).kept(), ISO_8859_1)).doesNotContain(written);
    }

    @Test
    void ofADrawingTheSameIsKept() throws IOException {
        byte[] drawing = Pictures.drawing();
        Examined examined = Examined.of(drawing);
        assertThat(examined.found()).isEqualTo(new Found("image/png", TAKEN));
        assertThat(new String(drawing, ISO_8859_1)).contains(Pictures.SERIAL, "tEXt");
        assertThat(new String(examined.kept(), ISO_8859_1))
                .contains("eXIf", "2021:03:01 09:00:00")
                .doesNotContain(Pictures.SERIAL, "tEXt");
        assertThat(pixels(examined.kept())).isEqualTo(pixels(drawing));
    }

    @Test
    void whatWasKeptIsKeptAsItIsWhenItIsHandedInAgain() {
        byte[] photo =
                Examined.of(Pictures.photo("2021:03:01 09:00:00", "+08:00", 6)).kept();
        assertThat(Examined.of(photo).kept()).isEqualTo(photo);
        byte[] drawing = Examined.of(Pictures.drawing()).kept();
        assertThat(Examined.of(drawing).kept()).isEqualTo(drawing);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void theSideThatIsUpStaysUp(int orientation) {
        byte[] kept = Examined.of(Pictures.photo("2021:03:01 09:00:00", "+08:00", orientation))
                .kept();
        assertThat(notes(kept).orientation()).isEqualTo(orientation);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2021:03:01 09:00:00, +08:00, 2021-03-01T01:00:00Z
            2021:03:01 09:00:00, -05:00, 2021-03-01T14:00:00Z
            2021:03:01 09:00:00, zzzzzz, 2021-03-01T01:00:00Z
            0000:00:00 00:00:00, +08:00, -
            somewhen else.. yes, +08:00, -
            """)
    void timeIsThatOfTheCameraAndOfChinaWhereItNotesNoOffset(
            String takenAt, String offset, @Nullable Instant captured) {
        assertThat(Examined.of(Pictures.photo(takenAt, offset, 1)).found().capturedAt())
                .isEqualTo(captured);
    }

    @Test
    void pictureWithoutNotesGetsNone() {
        Examined plain = Examined.of(Pictures.encoded("jpeg", 64, 48));
        assertThat(plain.found().capturedAt()).isNull();
        assertThat(new String(plain.kept(), ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void whatBreaksOffIsRefused() {
        for (byte[] whole : new byte[][] {Examined.of(Pictures.photo()).kept(), Pictures.drawing()}) {
            for (int length = 4; length < whole.length - 1; length += 37) {
                Examined.isRefused(
                        Arrays.copyOf(whole, length),
                        length < 8 && whole[0] != (byte) 0xff
                                ? UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED
                                : UploadRule.EVIDENCE_BROKEN);
            }
        }
    }

    @Test
    void pixelThatWasChangedOnTheWayIsNoticed() {
        byte[] drawing = Pictures.drawing();
        drawing[drawing.length - 30] ^= 1;
        Examined.isRefused(drawing, UploadRule.EVIDENCE_BROKEN);
    }

    @Test
    void pictureOfTooManyPixelsIsRefusedBeforeAnybodyDecodesIt() {
        Examined.isRefused(Pictures.bomb(50_000, 50_000), UploadRule.EVIDENCE_PICTURE_TOO_LARGE);
        Examined.isRefused(Pictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), UploadRule.EVIDENCE_PICTURE_TOO_LARGE);
        Examined.isRefused(enlarged(Pictures.encoded("jpeg", 64, 48)), UploadRule.EVIDENCE_PICTURE_TOO_LARGE);
    }

    @Test
    void pictureThatUnpacksToMoreThanItsPixelsIsRefused() {
        byte[] small = Pictures.encoded("png", 8, 8);
        byte[] bomb = Pictures.joined(
                Arrays.copyOf(small, 33),
                Pictures.chunk("IDAT", Papers.packed(new byte[1_000_000])),
                Pictures.chunk("IEND", new byte[0]));
        Examined.isRefused(bomb, UploadRule.EVIDENCE_UNPACKS_TOO_LARGE);
    }

    @Test
    void pictureThatIsAnArchiveOrAPageAsWellIsRefused() {
        for (byte[] other : new byte[][] {
            Papers.docx(), Papers.pdf(), "<script>alert(1)</script>".getBytes(US_ASCII), "<?php 1;".getBytes(US_ASCII)
        }) {
            Examined.isRefused(Pictures.joined(Pictures.photo(), other), UploadRule.EVIDENCE_AMBIGUOUS);
            Examined.isRefused(Pictures.joined(Pictures.drawing(), other), UploadRule.EVIDENCE_AMBIGUOUS);
        }
    }

    @Test
    void secondPictureBehindTheFirstIsLeftOff() {
        byte[] two = Pictures.joined(Pictures.photo(), Pictures.encoded("jpeg", 8, 8));
        assertThat(Examined.of(two).kept())
                .isEqualTo(Examined.of(Pictures.photo()).kept());
    }

    @Test
    void fillingBeforeAMarkerIsPassedOverHoweverMuchThereIs() {
        byte[] plain = Pictures.encoded("jpeg", 64, 48);
        byte[] filling = new byte[1_000_000];
        Arrays.fill(filling, (byte) 0xff);
        byte[] filled = Pictures.joined(Arrays.copyOf(plain, 2), filling, Arrays.copyOfRange(plain, 2, plain.length));
        assertThat(Examined.of(filled).found().mediaType()).isEqualTo("image/jpeg");
        Examined.isRefused(Pictures.joined(Arrays.copyOf(plain, 2), filling), UploadRule.EVIDENCE_BROKEN);
    }

    /** Each of the thousand notes at the top leads to a thousand times that no clock shows, and there are many such blocks. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void notesMadeToKeepAReaderBusyAreReadOnce() {
        byte[] notes = endlessNotes();
        byte[] jpeg = Pictures.encoded("jpeg", 64, 48);
        byte[] block = Pictures.segment(0xe1, Pictures.joined("Exif\0\0".getBytes(US_ASCII), notes));
        byte[] png = Pictures.encoded("png", 64, 48);
        byte[] chunk = Pictures.chunk("eXIf", notes);
        assertThat(Examined.of(holding(jpeg, 2, block)).found().capturedAt()).isNull();
        assertThat(Examined.of(holding(png, 8 + 25, chunk)).found().capturedAt())
                .isNull();
    }

    private static byte[] holding(byte[] picture, int at, byte[] block) {
        byte[] blocks = Pictures.joined(Collections.nCopies(100, block).toArray(byte[][]::new));
        return Pictures.joined(Arrays.copyOf(picture, at), blocks, Arrays.copyOfRange(picture, at, picture.length));
    }

    private static byte[] endlessNotes() {
        int entries = 1_000;
        int times = 8 + 2 + 12 * entries + 4;
        int text = times + 2 + 12 * entries + 4;
        ByteBuffer tiff = ByteBuffer.allocate(text + 20);
        tiff.put("MM\0*".getBytes(US_ASCII)).putInt(8).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(times);
        }
        tiff.putInt(0).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            tiff.putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(text);
        }
        return tiff.putInt(0).put("2021:03:01 25:00:00\0".getBytes(US_ASCII)).array();
    }

    /** Its height is said to be 65,535, as is its width. */
    private static byte[] enlarged(byte[] jpeg) {
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                Arrays.fill(jpeg, i + 5, i + 9, (byte) 0xff);
                return jpeg;
            }
        }
        throw new AssertionError("No frame");
    }

    private static CameraNotes notes(byte[] jpeg) {
        int exif = new String(jpeg, ISO_8859_1).indexOf("Exif\0\0") + 6;
        return CameraNotes.read(ByteBuffer.wrap(jpeg, exif, 200).slice());
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
