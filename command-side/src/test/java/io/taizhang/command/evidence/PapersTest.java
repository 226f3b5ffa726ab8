package io.taizhang.command.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.command.testing.Papers;
import io.taizhang.command.testing.Pictures;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void documentsAreKeptAsTheyAre() {
        assertThat(Examined.of(Papers.pdf())).satisfies(pdf -> {
            assertThat(pdf.found()).isEqualTo(Found.document("application/pdf"));
            assertThat(pdf.kept()).isEqualTo(Papers.pdf());
        });
        assertThat(Examined.of(Papers.xlsx()).found()).isEqualTo(Found.document(XLSX));
        assertThat(Examined.of(Papers.docx()).found()).isEqualTo(Found.document(DOCX));
    }

    @Test
    void linksForPeopleToFollowAreKept() {
        Map<String, byte[]> parts = Papers.put(
                Papers.text("<w:p/>"),
                "word/_rels/document.xml.rels",
                Papers.relationship("hyperlink", "https://example.cn", "TargetMode=\"External\""));
        assertThat(Examined.of(Papers.zipped(parts)).found()).isEqualTo(Found.document(DOCX));
        assertThat(Examined.of(Papers.pdf("4 0 obj\n<< /S /URI /URI (https://example.cn) >>\nendobj\n"))
                        .found()
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/S /JavaScript /JS (app.alert(1))",
                "/S /J#61vaScript /JS (app.alert(1))",
                "/S /#4aavaScrip#74 /JS (app.alert(1))",
                "/S /Launch /F (cmd.exe)",
                "/S/Launch/F(cmd.exe)",
                "/S /Rendition /JS (1)",
                "/Type /EmbeddedFile",
                "/Names << /EmbeddedFiles 5 0 R >>",
                "/Subtype /RichMedia",
                "/S /SubmitForm",
                "/S /GoToE",
                "/AcroForm << /XFA [ (a) 1 0 R ] >>",
                "/AcroForm << /XFA 9 0 R >>"
            })
    void pdfInWhichSomethingActsIsRefusedAlsoWhereItIsPackedOrWrittenOtherwise(String keys) {
        Examined.isRefused(Papers.pdf("4 0 obj\n<< " + keys + " >>\nendobj\n"), UploadRule.EVIDENCE_ACTIVE_CONTENT);
        byte[] objects = Papers.packed(("4 0 << " + keys + " >>").getBytes(US_ASCII));
        Examined.isRefused(
                Papers.pdf(Papers.stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects)),
                UploadRule.EVIDENCE_ACTIVE_CONTENT);
    }

    @Test
    void pdfWhoseObjectsAreHiddenIsRefused() {
        byte[] hidden = "34203020".getBytes(US_ASCII);
        for (String filter :
                new String[] {"/ASCIIHexDecode", "/LZWDecode", "[/A85 /Fl]", "/FlateDecode /DecodeParms 9 0 R"}) {
            Examined.isRefused(
                    Papers.pdf(Papers.stream("/Type /Obj#53tm /N 1 /First 4 /Filter " + filter, hidden)),
                    UploadRule.EVIDENCE_ENCRYPTED);
        }
        Examined.isRefused(Papers.pdf("trailer << /Encrypt 9 0 R >>\n"), UploadRule.EVIDENCE_ENCRYPTED);
    }

    /** What begins an object may stand where it begins none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/X (obj)",
                "/X (5 0 obj)",
                "/X (endobj 5 0 obj <<)",
                "/X (endobj 5 0 obj << /Y\\() /Z 2",
                "/X 1 % 5 0 obj <<\n/Y 2",
                "/Xobj << /Y 1 >>"
            })
    void pdfWhoseObjectsAreHiddenBehindAFalseBeginningIsRefused(String keys) {
        Examined.isRefused(
                Papers.pdf(Papers.stream(
                        "/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode " + keys, "34203020".getBytes(US_ASCII))),
                UploadRule.EVIDENCE_ENCRYPTED);
    }

    @Test
    void packedTableBehindPackedObjectsIsNotTakenForThem() {
        byte[] objects = Papers.packed("4 0 << /Type /Page >>".getBytes(US_ASCII));
        String both = Papers.stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects)
                + Papers.stream(
                        "/Type /XRef /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Columns 4 /Predictor 12 >>"
                                + " /ID [<00ff> <00ff>]",
                        Papers.packed(new byte[5]));
        assertThat(Examined.of(Papers.pdf(both)).found().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pdfOfNothingButBeginningsOfStreamsIsRefused() {
        Examined.isRefused(Papers.pdf("stream".repeat(3_000_000)), UploadRule.EVIDENCE_UNPACKS_TOO_LARGE);
    }

    @Test
    void pdfWhoseObjectsUnpackOutOfAllProportionIsRefused() {
        byte[] bomb = Papers.packed(new byte[100 * 1024 * 1024]);
        Examined.isRefused(
                Papers.pdf(Papers.stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb)),
                UploadRule.EVIDENCE_UNPACKS_TOO_LARGE);
    }

    @Test
    void pdfThatBreaksOffOrIsAnArchiveAsWellIsRefused() {
        byte[] whole = Papers.pdf();
        Examined.isRefused(Arrays.copyOf(whole, whole.length - 10), UploadRule.EVIDENCE_BROKEN);
        byte[] archive = Papers.docx();
        Examined.isRefused(
                Pictures.joined(Papers.pdf(), archive, "startxref\n0\n%%EOF".getBytes(US_ASCII)),
                UploadRule.EVIDENCE_AMBIGUOUS);
    }

    @Test
    void macrosAreRefusedHoweverTheyAreCalled() {
        Examined.isRefused(
                Papers.zipped(Papers.put(Papers.workbook(), "xl/vbaProject.bin", "x")), UploadRule.EVIDENCE_HAS_MACROS);
        Examined.isRefused(
                Papers.zipped(Papers.put(
                        Papers.workbook(),
                        "xl/_rels/workbook.xml.rels",
                        Papers.relationship("vbaProject", "code.bin", ""))),
                UploadRule.EVIDENCE_HAS_MACROS);
        Examined.isRefused(
                Papers.zipped(Papers.put(Papers.workbook(), "xl/macrosheets/sheet1.xml", "<x/>")),
                UploadRule.EVIDENCE_HAS_MACROS);
        String types = new String(Papers.workbook().get("[Content_Types].xml"), UTF_8)
                .replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main");
        Examined.isRefused(
                Papers.zipped(Papers.put(Papers.workbook(), "[Content_Types].xml", types)),
                UploadRule.EVIDENCE_HAS_MACROS);
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, https://example.cn/t.dotm, External",
        "oleObject, https://example.cn/o, External",
        "image, https://example.cn/pixel.png, External",
        "hyperlink, file://server/share, External",
        "hyperlink, javascript:alert(1), External",
        "aFChunk, page.html, Internal",
        "externalLink, externalLinks/1.xml, Internal",
        "package, embeddings/a.xlsx, Internal"
    })
    void whatIsFetchedOrOpenedUnaskedIsRefused(String type, String target, String mode) {
        String link = Papers.relationship(type, target, "TargetMode=\"" + mode + "\"");
        Examined.isRefused(
                Papers.zipped(Papers.put(Papers.text("<w:p/>"), "word/_rels/document.xml.rels", link)),
                UploadRule.EVIDENCE_ACTIVE_CONTENT);
    }

    @Test
    void fieldsThatStartProgramsAreRefusedAlsoInPieces() {
        String field =
                "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>";
        Examined.isRefused(Papers.zipped(Papers.text(field)), UploadRule.EVIDENCE_ACTIVE_CONTENT);
        String page = "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
        assertThat(Examined.of(Papers.zipped(Papers.text(page))).found()).isEqualTo(Found.document(DOCX));
    }

    @Test
    void filesWithinFilesAreRefused() {
        for (String name : new String[] {"word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"}) {
            Examined.isRefused(
                    Papers.zipped(Papers.put(Papers.text("<w:p/>"), name, "<x/>")), UploadRule.EVIDENCE_ACTIVE_CONTENT);
        }
    }

    @Test
    void archiveThatUnpacksOutOfAllProportionIsRefused() {
        Map<String, byte[]> parts = Papers.workbook();
        parts.put("xl/media/image1.bmp", new byte[200 * 1024 * 1024]);
        parts.put("xl/media/image2.bmp", new byte[150 * 1024 * 1024]);
        Examined.isRefused(Papers.zipped(parts), UploadRule.EVIDENCE_UNPACKS_TOO_LARGE);
    }

    @Test
    void xmlThatUnfoldsIsRefused() {
        String laughs = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        Examined.isRefused(
                Papers.zipped(Papers.put(Papers.workbook(), "xl/styles.xml", laughs)), UploadRule.EVIDENCE_BROKEN);
    }

    @Test
    void archiveThatBreaksOffOrIsAnotherOneIsRefused() {
        byte[] whole = Papers.xlsx();
        Examined.isRefused(Arrays.copyOf(whole, whole.length - 5), UploadRule.EVIDENCE_BROKEN);
        byte[] damaged = whole.clone();
        damaged[60] ^= 1;
        Examined.isRefused(damaged, UploadRule.EVIDENCE_BROKEN);
        Examined.isRefused(Papers.zipped(Map.of("a.txt", new byte[10])), UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED);
        Examined.isRefused(
                Papers.zipped(Papers.put(Papers.workbook(), "../evil.xml", "<x/>")), UploadRule.EVIDENCE_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "\u00ef\u00bb\u00bf  <!DOCTYPE html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "#!/bin/sh\nrm",
                "MZ\u0090\0"
            })
    void pagesDrawingsAndProgramsAreRefusedAsWhatTheyAre(String content) {
        Examined.isRefused(content.getBytes(ISO_8859_1), UploadRule.EVIDENCE_ACTIVE_CONTENT);
    }

    @Test
    void anythingElseIsNotAccepted() {
        Examined.isRefused(new byte[0], UploadRule.EVIDENCE_EMPTY);
        Examined.isRefused("just words".getBytes(UTF_8), UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED);
        Examined.isRefused("GIF89a".getBytes(US_ASCII), UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED);
        Examined.isRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3},
                UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED);
    }
}
