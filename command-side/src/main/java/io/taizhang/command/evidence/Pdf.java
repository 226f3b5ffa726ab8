package io.taizhang.command.evidence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * PDF (ISO 32000-2) without anything that acts. Readers disagree about which objects of a crafted file count, so that none is
 * taken for granted: a name that has no business in a still document is looked for everywhere, in the open and in every
 * stream that unpacks.
 */
final class Pdf implements Format {
    private static final int TAIL = 1_024;

    @Override
    public boolean claims(Content file) {
        return file.has(0, "%PDF-");
    }

    @Override
    public Found copy(Content file, OutputStream to) throws IOException {
        int tail = Math.max(0, file.size() - TAIL);
        UploadRule.EVIDENCE_BROKEN.refuseIf(file.find("%%EOF", tail) < 0 || file.find("startxref", 0) < 0);
        UploadRule.EVIDENCE_AMBIGUOUS.refuseIf(file.find("PK\1\2", 0) >= 0 && file.find("PK\5\6", 0) >= 0);
        PdfNames names = new PdfNames();
        for (int i = 0; i < file.size(); i++) {
            names.next(file.at(i));
        }
        new PdfStreams(file).search();
        file.copy(0, file.size(), to);
        return Found.document("application/pdf");
    }
}
