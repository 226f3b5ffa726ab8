package io.taizhang.command.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The parts of an Office Open XML package, each unpacked to its end, and looked at for what would act. */
final class OfficeParts {
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    private final OfficeXml xml = new OfficeXml();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    /**
     * @param name in lower case
     * @param sum the CRC-32 that the archive notes for it
     */
    void read(String name, InputStream packed, long sum) throws IOException {
        UploadRule.EVIDENCE_BROKEN.refuseIf(
                !names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\"));
        UploadRule.EVIDENCE_HAS_MACROS.refuseIf(name.contains("vbaproject") || name.contains("macrosheets/"));
        UploadRule.EVIDENCE_ACTIVE_CONTENT.refuseIf(name.contains("activex/") || name.contains("embeddings/"), name);
        Counted part = new Counted(packed);
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            xml.look(name, part);
        }
        part.transferTo(OutputStream.nullOutputStream());
        UploadRule.EVIDENCE_BROKEN.refuseIf(part.sum.getValue() != sum);
    }

    /** @throws io.taizhang.command.Refusal where the package is neither a workbook nor a text */
    String mediaType() {
        @Nullable String type = xml.mediaType();
        if (type == null) {
            throw UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED.refusal();
        }
        return type;
    }

    private final class Counted extends FilterInputStream {
        private final CRC32 sum = new CRC32();

        Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            if (read > 0) {
                sum.update(to, from, read);
                unpacked += read;
            }
            UploadRule.EVIDENCE_UNPACKS_TOO_LARGE.refuseIf(unpacked > MOST_UNPACKED, MOST_UNPACKED);
            return read;
        }

        /** Whoever opened it closes it: a reader of XML would do so before it is read to its end. */
        @Override
        public void close() {}
    }
}
