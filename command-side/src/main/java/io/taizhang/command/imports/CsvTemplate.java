package io.taizhang.command.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.taizhang.command.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 with the mark by which spreadsheets know it. */
final class CsvTemplate {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvTemplate() {}

    static void write(ImportKind kind, Language language, OutputStream out) throws IOException {
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(kind.columns().stream()
                .map(column -> ImportTexts.header(kind, column, language))
                .toList());
        csv.writeRecord(Example.of(kind, language));
        csv.flush();
    }
}
