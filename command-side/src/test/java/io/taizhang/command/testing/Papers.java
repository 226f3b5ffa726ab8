package io.taizhang.command.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents, and small documents with something in them that should not be there. */
public final class Papers {
    private static final String MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String WORDS =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Papers() {}

    public static byte[] pdf() {
        return pdf("4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n");
    }

    /** @param objects besides its one empty page */
    public static byte[] pdf(String objects) {
        return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n" + objects
                        + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /** @param keys of the stream's dictionary */
    public static String stream(String keys, byte[] packed) {
        return "5 0 obj\n<< " + keys + " /Length " + packed.length + " >>\nstream\n" + new String(packed, ISO_8859_1)
                + "\nendstream\nendobj\n";
    }

    public static byte[] packed(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return packed.toByteArray();
    }

    public static byte[] xlsx() {
        return zipped(workbook());
    }

    public static byte[] docx() {
        return zipped(text("<w:p/>"));
    }

    public static Map<String, byte[]> workbook() {
        return office("xl/workbook.xml", SHEET, "<workbook/>");
    }

    /** @param body its paragraphs */
    public static Map<String, byte[]> text(String body) {
        return office(
                "word/document.xml",
                WORDS,
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
    }

    private static Map<String, byte[]> office(String main, String type, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/%s" ContentType="%s"/></Types>""".formatted(main, type));
        put(parts, "_rels/.rels", relationship("officeDocument", main, ""));
        put(parts, main, content);
        return parts;
    }

    /** @param mode {@code TargetMode="External"}, or nothing */
    public static String relationship(String type, String target, String mode) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="%s%s" Target="%s" %s/></Relationships>""".formatted(MAIN, type, target, mode);
    }

    public static Map<String, byte[]> put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return parts;
    }

    public static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}
