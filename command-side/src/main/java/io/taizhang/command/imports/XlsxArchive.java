package io.taizhang.command.imports;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook. Whatever a workbook can do besides holding values is turned away before any part is read, and
 * no part is unpacked further than is taken, whatever it says of its own size.
 */
final class XlsxArchive implements Closeable {
    private static final Pattern MACROS = Pattern.compile(".*vbaproject.*|xl/macrosheets/.*|xl/dialogsheets/.*");
    private static final Pattern LINKS =
            Pattern.compile("xl/externallinks/.*|xl/connections\\.xml|xl/querytables/.*|xl/model/.*");
    private static final Pattern ACTIVE =
            Pattern.compile("xl/(embeddings|activex|ctrlprops)/.*|customui/.*|.*\\.(exe|dll|js|vbs|bin)");
    /** The printer's settings are the one harmless thing that is not XML. */
    private static final Pattern HARMLESS = Pattern.compile("xl/printersettings/.*\\.bin");

    private final ZipFile zip;
    private long unpacked;

    private XlsxArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws ImportRefusal where it is no archive, a bomb, or holds more than values */
    static XlsxArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw ImportRefusal.unreadable("ZIP");
        }
        XlsxArchive archive = new XlsxArchive(zip);
        try {
            archive.inspect();
            return archive;
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private void inspect() {
        if (zip.size() > Limits.PARTS) {
            throw new ImportRefusal(400, "import-zip-bomb");
        }
        Set<String> names = new HashSet<>();
        long declared = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            String name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
            if (!names.add(name) || name.startsWith("/") || name.contains("..")) {
                throw ImportRefusal.unreadable("ZIP");
            }
            harmless(name);
            declared += Math.max(0, part.getSize());
            if (declared > Limits.UNPACKED_BYTES || isBomb(part.getSize(), part.getCompressedSize())) {
                throw new ImportRefusal(400, "import-zip-bomb");
            }
        }
    }

    private static void harmless(String name) {
        if (MACROS.matcher(name).matches()) {
            throw new ImportRefusal(400, "import-macros");
        }
        if (LINKS.matcher(name).matches()) {
            throw new ImportRefusal(400, "import-external-links");
        }
        if (ACTIVE.matcher(name).matches() && !HARMLESS.matcher(name).matches()) {
            throw new ImportRefusal(400, "import-active-content");
        }
    }

    private static boolean isBomb(long size, long packed) {
        return size > Limits.RATIO_FROM_BYTES && size / Math.max(1, packed) > Limits.RATIO;
    }

    /** The names of all parts that say what other parts belong to. */
    Set<String> relationships() {
        Set<String> found = new HashSet<>();
        Collections.list(zip.entries()).stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".rels"))
                .forEach(found::add);
        return found;
    }

    Optional<InputStream> find(String name) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Measured(zip.getInputStream(part), part.getCompressedSize()));
        } catch (ZipException encrypted) {
            throw ImportRefusal.unreadable("ZIP");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what really comes out. */
    private final class Measured extends FilterInputStream {
        private final long packed;
        private long size;

        Measured(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                size += read;
                unpacked += read;
                if (unpacked > Limits.UNPACKED_BYTES || isBomb(size, packed)) {
                    throw new ImportRefusal(400, "import-zip-bomb");
                }
            }
            return read;
        }
    }
}
