package io.taizhang.standalone.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that each part can be wrong. */
final class ImportFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private ImportFile() {}

    /** @param rows the content of {@code sheetData} */
    static ImportFile of(String rows) {
        return new ImportFile()
                .with("[Content_Types].xml", """
                        <Types xmlns="%s/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""".formatted(PACKAGE))
                .with("xl/workbook.xml", """
                        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE))
                .with("xl/_rels/workbook.xml.rels", relationships("""
                        <Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>""".formatted(OFFICE)))
                .with("xl/styles.xml", """
                        <styleSheet xmlns="%s"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""".formatted(MAIN))
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    static String relationships(String content) {
        return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>".formatted(PACKAGE, content);
    }

    /** A row of texts. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String content = cells[i];
            row.append(
                    content.startsWith("<")
                            ? content.replace("@", "" + (char) ('A' + i) + number)
                            : "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                    .formatted((char) ('A' + i), number, content));
        }
        return row.append("</row>").toString();
    }

    ImportFile with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ImportFile with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
