package io.taizhang.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Office Open XML (ISO/IEC 29500): a workbook or a text without macros, embedded files and links that are followed unasked. */
final class OfficeDocument implements Format {
    private static final int MOST_PARTS = 5_000;
    private static final int END_OF_ARCHIVE = 22;

    @Override
    public boolean claims(Content file) {
        return file.has(0, "PK\3\4");
    }

    @Override
    public Found copy(Content file, OutputStream to) throws IOException {
        UploadRule.EVIDENCE_BROKEN.refuseIf(!file.has(file.size() - END_OF_ARCHIVE, "PK\5\6"));
        UploadRule.EVIDENCE_AMBIGUOUS.refuseIf(file.find("%PDF-", 0) >= 0);
        OfficeParts parts = new OfficeParts();
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            read(archive, parts);
        } catch (ZipException damaged) {
            throw UploadRule.EVIDENCE_BROKEN.refusal();
        }
        file.copy(0, file.size(), to);
        return Found.document(parts.mediaType());
    }

    private static void read(ZipFile archive, OfficeParts parts) throws IOException {
        List<? extends ZipEntry> entries = archive.stream().toList();
        UploadRule.EVIDENCE_UNPACKS_TOO_LARGE.refuseIf(entries.size() > MOST_PARTS, MOST_PARTS);
        for (ZipEntry entry : entries) {
            try (InputStream part = archive.getInputStream(entry)) {
                parts.read(entry.getName().toLowerCase(Locale.ROOT), part, entry.getCrc());
            }
        }
    }
}
