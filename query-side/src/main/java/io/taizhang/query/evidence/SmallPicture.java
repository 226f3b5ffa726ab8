package io.taizhang.query.evidence;

import io.taizhang.ledger.evidence.VerifiedFile;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a picture, of which only every so-manieth pixel is asked for, turns its upper side up, and makes it small. */
final class SmallPicture {
    private static final Logger LOG = LoggerFactory.getLogger(SmallPicture.class);
    private static final int SIDE = 320;

    /** As many as are taken in; what says that it has more was not examined by us. */
    private static final long MOST_PIXELS = 50_000_000;

    private final ImageReader reader;
    private final Orientation orientation;

    private SmallPicture(ImageReader reader, Orientation orientation) {
        this.reader = reader;
        this.orientation = orientation;
    }

    static Optional<byte[]> of(VerifiedFile picture) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByMIMEType(picture.evidence().mediaType());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (FileImageInputStream file = new FileImageInputStream(picture.path().toFile())) {
            reader.setInput(file, true, true);
            return new SmallPicture(reader, Orientation.of(picture.path())).make();
        } catch (IOException | RuntimeException undecodable) {
            // Colours of print, say: the picture is good, but this platform does not decode it.
            LOG.info("No thumbnail of {}: {}", picture.evidence().sha256(), undecodable.toString());
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private Optional<byte[]> make() throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
        every.setSourceRegion(new Rectangle(width, height));
        every.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(encoded(drawn(reader.read(0, every))));
    }

    private BufferedImage drawn(BufferedImage picture) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage small = orientation.canvas(width, height);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.fillRect(0, 0, small.getWidth(), small.getHeight());
            pen.transform(orientation.turn(width, height));
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return small;
    }

    private static byte[] encoded(BufferedImage small) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(small, "jpeg", to);
        }
        return bytes.toByteArray();
    }
}
