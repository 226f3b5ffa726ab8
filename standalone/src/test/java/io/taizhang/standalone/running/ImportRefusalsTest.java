package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.ImportFile.row;
import static io.taizhang.standalone.running.Importing.CSV;
import static io.taizhang.standalone.running.Importing.XLSX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taizhang.standalone.running.Office.Answer;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a file, it is said in both languages, and the ledger does not grow by one line. */
@ExtendWith(SampleOffice.class)
class ImportRefusalsTest {
    private static final String HEADER = row(1, "单位编号", "类型", "名称", "居民数", "网格编码");
    private static final String GOOD = row(2, "xinhualu", "小区", "好院");
    private static final String CSV_HEADER = "单位编号,类型,名称\r\n";

    private record Wrong(String what, String contentType, byte[] file, int status, String type) {}

    private static Wrong xlsx(String what, ImportFile file, String type) {
        return new Wrong(what, XLSX, file.bytes(), 400, type);
    }

    private static Wrong csv(String what, String file, String type) {
        return new Wrong(what, CSV, file.getBytes(StandardCharsets.UTF_8), 400, type);
    }

    private static ImportFile good() {
        return ImportFile.of(HEADER + GOOD);
    }

    @TestFactory
    Stream<DynamicTest> noFileThatIsNotTakenLeavesATrace(Office office) {
        return Stream.of(damaged(), formulas(), bombs(), declarations(), contents())
                .flatMap(List::stream)
                .map(wrong -> dynamicTest(wrong.what(), () -> refused(office, wrong)));
    }

    private static List<Wrong> damaged() {
        byte[] whole = good().bytes();
        return List.of(
                new Wrong("no workbook", XLSX, "PK\3\4 and then nothing".getBytes(), 400, "import-unreadable"),
                new Wrong("cut off", XLSX, Arrays.copyOf(whole, whole.length / 2), 400, "import-unreadable"),
                new Wrong("nothing", CSV, new byte[0], 400, "import-empty"),
                new Wrong("encrypted", XLSX, bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1), 400, "import-encrypted"),
                xlsx("no XML", good().with("xl/worksheets/sheet1.xml", "<worksheet>"), "import-unreadable"),
                xlsx("a row twice", ImportFile.of(HEADER + GOOD + GOOD), "import-unreadable"),
                xlsx(
                        "a cell beyond the sheet",
                        ImportFile.of(HEADER + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"),
                        "import-unreadable"),
                xlsx(
                        "a cell far to the right",
                        ImportFile.of(HEADER + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"),
                        "import-too-many-columns"),
                xlsx(
                        "a text that is not there",
                        ImportFile.of(HEADER + row(2, "<c r=\"@\" t=\"s\"><v>7</v></c>")),
                        "import-unreadable"),
                csv("a quote left open", CSV_HEADER + "xinhualu,小区,\"院\"x\r\n", "import-unreadable"),
                new Wrong("UTF-16", CSV, CSV_HEADER.getBytes(StandardCharsets.UTF_16), 400, "import-encoding"),
                new Wrong("no text", CSV, bytes('a', ',', 0xFF, 0xFE, 0x80), 400, "import-encoding"),
                new Wrong("a picture", "image/png", bytes(0x89, 'P', 'N', 'G'), 415, "import-media-type"),
                new Wrong("a form", "multipart/form-data;boundary=x", "--x--".getBytes(), 415, "import-media-type"));
    }

    private static List<Wrong> formulas() {
        String formula = "<c r=\"@\"><f>1+1</f><v>2</v></c>";
        return List.of(
                xlsx("a formula", ImportFile.of(HEADER + row(2, "xinhualu", "小区", "院", formula)), "import-formula"),
                xlsx(
                        "a formula that is shared",
                        ImportFile.of(HEADER
                                + row(2, "xinhualu", "小区", "院", "<c r=\"@\"><f t=\"shared\" si=\"9\"/><v>2</v></c>")),
                        "import-formula"),
                xlsx(
                        "a formula that gives text",
                        ImportFile.of(HEADER + row(2, "<c r=\"@\" t=\"str\"><f>\"xinhualu\"</f><v>xinhualu</v></c>")),
                        "import-formula"),
                csv("a formula in a list", CSV_HEADER + "xinhualu,小区,=1+1\r\n", "import-formula"),
                csv("a function in a list", CSV_HEADER + "xinhualu,小区,@SUM(A1)\r\n", "import-formula"),
                csv(
                        "a formula that begins with plus",
                        CSV_HEADER + "xinhualu,小区,+cmd|' /C calc'!A0\r\n",
                        "import-formula"),
                xlsx("macros", good().with("xl/vbaProject.bin", "x"), "import-macros"),
                xlsx("macros by their type", good().with("[Content_Types].xml", """
                                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
                                PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"""), "import-macros"),
                new Wrong(
                        "a workbook with macros",
                        "application/vnd.ms-excel.sheet.macroEnabled.12",
                        good().with("xl/vbaProject.bin", "x").bytes(),
                        400,
                        "import-macros"),
                xlsx(
                        "another workbook",
                        good().with("xl/externalLinks/externalLink1.xml", "<x/>"),
                        "import-external-links"),
                xlsx(
                        "something from outside",
                        good().with("xl/worksheets/_rels/sheet1.xml.rels", ImportFile.relationships("""
                                <Relationship Id="r" Type="x/oleObject" Target="file:///x" TargetMode="External"/>""")),
                        "import-external-links"),
                xlsx("an object", good().with("xl/embeddings/oleObject1.bin", "x"), "import-active-content"));
    }

    private static List<Wrong> bombs() {
        ImportFile many = good();
        IntStream.range(0, 600).forEach(i -> many.with("xl/media/" + i + ".xml", "<x/>"));
        byte[] texts = ("<sst>" + "<si><t>a</t></si>".repeat(3_000_000) + "</sst>").getBytes(StandardCharsets.UTF_8);
        ImportFile packed = good().with("xl/sharedStrings.xml", texts);
        return List.of(
                xlsx("a part of zeros", good().with("docProps/app.xml", new byte[40 << 20]), "import-zip-bomb"),
                xlsx("too many parts", many, "import-zip-bomb"),
                xlsx("texts without end", packed, "import-zip-bomb"),
                new Wrong("a part that lies about its size", XLSX, lying(packed.bytes()), 400, "import-zip-bomb"),
                xlsx("a text without end", ImportFile.of(HEADER + row(2, "x".repeat(40_000))), "import-zip-bomb"));
    }

    /** Says in the directory that every part is of a few bytes. */
    private static byte[] lying(byte[] zip) {
        ByteBuffer file = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (file.getInt(i) == 0x02014b50 && file.getInt(i + 24) > 1_000_000) {
                file.putInt(i + 24, 10);
            }
        }
        return zip;
    }

    private static List<Wrong> declarations() {
        String secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return List.of(
                xlsx(
                        "an entity from a file",
                        good().with(
                                        "xl/worksheets/sheet1.xml",
                                        secret + "<worksheet><sheetData>" + row(1, "&e;") + "</sheetData></worksheet>"),
                        "import-declarations"),
                xlsx(
                        "an entity of entities",
                        good().with("xl/workbook.xml", laughs + "<workbook>&b;</workbook>"),
                        "import-declarations"),
                xlsx(
                        "a document type elsewhere",
                        good().with("xl/styles.xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x\"><x/>"),
                        "import-declarations"));
    }

    private static List<Wrong> contents() {
        String many = CSV_HEADER + "xinhualu,小区,院\r\n".repeat(50_001);
        return List.of(
                csv("an unknown column", "单位编号,类型,名称,颜色\r\nxinhualu,小区,院,红\r\n", "import-header-unknown"),
                csv("a column twice", "单位编号,类型,名称,Name\r\nxinhualu,小区,院,院\r\n", "import-header-twice"),
                csv("a column missing", "单位编号,名称\r\nxinhualu,院\r\n", "import-header-missing"),
                csv("another separator", "单位编号;类型;名称\r\nxinhualu;小区;院\r\n", "import-header-unknown"),
                csv("no rows", CSV_HEADER, "import-empty"),
                csv("too many rows", many, "import-too-many-rows"),
                xlsx("another sheet", good().with("xl/workbook.xml", """
                                <workbook xmlns:r="x"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId2"/></sheets></workbook>"""), "import-several-sheets"),
                csv("a blank row", CSV_HEADER + "xinhualu,小区,一院\r\n,,\r\nxinhualu,小区,二院\r\n", "import-bad-rows"),
                csv("the same row twice", CSV_HEADER + "xinhualu,小区,院\r\n".repeat(2), "import-bad-rows"));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        IntStream.range(0, values.length).forEach(i -> bytes[i] = (byte) values[i]);
        return bytes;
    }

    private static void refused(Office office, Wrong wrong) {
        long head = office.head();
        for (String language : List.of("zh-CN", "en")) {
            Importing importing = new Importing(office, "official");
            BodyPublisher body = BodyPublishers.ofByteArray(wrong.file());
            Answer answer = importing.send("places", wrong.contentType(), body, false, language);
            problem(answer, wrong.status(), wrong.type(), language);
        }
        assertThat(office.head()).as("the ledger's head").isEqualTo(head);
    }

    private static JsonNode problem(Answer answer, int status, String type, String language) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.json().path("type").stringValue()).isEqualTo("/problems/" + type);
        String detail = answer.json().path("detail").stringValue();
        if (language.equals("en")) {
            assertThat(detail).containsPattern("[a-z]{3,}");
        } else {
            assertThat(detail).containsPattern("\\p{IsHan}{2,}");
        }
        assertThat(answer.body()).doesNotContain("Exception", "io.taizhang", "root:");
        return answer.json();
    }

    @Test
    void aHundredMegabytesAreTooLarge(Office office) {
        long head = office.head();
        byte[] chunk = "xinhualu,小区,院\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (boolean chunked : new boolean[] {true, false}) {
            BodyPublisher endless = BodyPublishers.ofInputStream(() -> new Repeated(chunk, 100L << 20));
            BodyPublisher body = chunked ? endless : BodyPublishers.fromPublisher(endless, 100L << 20);
            problem(
                    new Importing(office, "official").send("places", CSV, body, false, "en"),
                    413,
                    "import-too-large",
                    "en");
        }
        assertThat(office.head()).isEqualTo(head);
    }

    /** Bytes over and over, up to a number. */
    private static final class Repeated extends InputStream {
        private final byte[] chunk;
        private long left;

        Repeated(byte[] chunk, long bytes) {
            this.chunk = chunk;
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? chunk[0] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, Math.min(length, chunk.length));
            System.arraycopy(chunk, 0, into, from, read);
            left -= read;
            return read;
        }
    }

    @Test
    void whoMayNotIssueTheCommandsMayNotImportThem(Office office) {
        byte[] file = good().bytes();
        problem(new Importing(office, "viewer").send("places", XLSX, file, false, "en"), 403, "role-not-allowed", "en");
        problem(
                new Importing(office, "official").send("household-stars", XLSX, file, true, "zh-CN"),
                403,
                "role-not-allowed",
                "zh-CN");
        problem(
                new Importing(office, "official").send("units", XLSX, file, true, "en"),
                404,
                "unknown-import-kind",
                "en");
        assertThat(office.send(office.request("/api/imports/places")
                                .header("Content-Type", XLSX)
                                .POST(BodyPublishers.ofByteArray(file)))
                        .status())
                .isEqualTo(401);
        assertThat(office.get("official", "/api/imports/no-such").status()).isEqualTo(404);
    }

    @Test
    void theDocumentationNamesTheAddresses(Office office) {
        JsonNode paths = office.see("/docs/openapi").path("paths");
        for (String path : List.of("", "/{kind}", "/{kind}/template", "/{id}", "/{id}/stream")) {
            assertThat(paths.has("/api/imports" + path)).as(path).isTrue();
        }
        assertThat(paths.has("/api/views/{view}/export")).isTrue();
    }

    @Test
    void everyBadRowIsNamedWithItsReason(Office office) {
        String rows = HEADER
                + row(2, "xinhualu", "小区", "一院", "<c r=\"@\"><v>12</v></c>")
                + row(3, "xinhualu", "宫殿", "二院")
                + row(4, "xinhualu", "小区", "", "<c r=\"@\"><v>1.5</v></c>")
                + row(6, "xinhualu", "小区", "三院", "320")
                + row(7, "xinhualu", "小区", "四院", "<c r=\"@\" s=\"1\"><v>44000</v></c>")
                + row(8, "xinhualu", "小区", "五院", "<c r=\"@\"><v>-3</v></c>")
                + row(9, "xinhualu", "小区", "六院", "", "<c r=\"@\"><v>1234567890123456789</v></c>")
                + row(10, "nowhere", "小区", "七院")
                + row(11, "xinhualu", "小区", "长".repeat(201))
                + row(12, "xinhualu", "小区", "一院")
                + row(13, "xinhualu", "小区", "八院", "<c r=\"@\" t=\"e\"><v>#N/A</v></c>");
        long head = office.head();
        byte[] file = ImportFile.of(rows).bytes();
        JsonNode chinese = new Importing(office, "official").tryOut("places", XLSX, file);
        assertThat(chinese.path("rows").intValue()).isEqualTo(12);
        assertThat(chinese.path("toEnter").intValue()).isEqualTo(1);
        assertThat(chinese.path("bad")
                        .valueStream()
                        .map(bad -> bad.path("row").intValue() + " "
                                + bad.path("column").asString("") + " "
                                + bad.path("type").stringValue().replace("/problems/", "")))
                .containsExactly(
                        "3 kind import-row",
                        "4 name import-row",
                        "4 residents import-row",
                        "5  import-row",
                        "6 residents import-row",
                        "7 residents import-row",
                        "8 residents invalid-command",
                        "9 gridCode import-row",
                        "10  unit-unknown",
                        "11 name invalid-command",
                        "12  import-row",
                        "13 residents import-row");
        assertThat(chinese.path("bad")
                        .valueStream()
                        .map(bad -> bad.path("reason").stringValue()))
                .allSatisfy(reason -> assertThat(reason).containsPattern("\\p{IsHan}"));
        JsonNode english = new Importing(office, "official")
                .send("places", XLSX, file, true, "en")
                .json();
        assertThat(english.path("bad").get(0).path("reason").stringValue())
                .contains("choice", "courtyard")
                .doesNotContain("院落");
        assertThat(english.path("bad").get(8).path("reason").stringValue()).contains("nowhere");
        assertThat(office.head()).isEqualTo(head);
    }
}
