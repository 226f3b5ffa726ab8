package io.taizhang.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
    @TempDir
    private Path folder;

    @Test
    void whatAnotherProgramWroteIsReadAsItWasMeant() throws IOException {
        Path file = folder.resolve("sheet.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Test", "1.0");
            Worksheet sheet = workbook.newWorksheet("一");
            sheet.value(0, 0, "共享");
            sheet.inlineString(0, 1, "'=1+1");
            sheet.value(0, 2, 12.5);
            sheet.value(0, 3, LocalDate.of(2021, 3, 1));
            sheet.style(0, 3).format("yyyy/mm/dd").set();
            sheet.value(0, 4, true);
            sheet.value(2, 1, "共享");
            workbook.finish();
        }

        List<Line> lines = XlsxReader.read(file);

        assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(lines.getFirst().cells())
                .containsExactly(
                        new Cell.Text("共享"),
                        new Cell.Text("=1+1"),
                        new Cell.Number(new BigDecimal("12.5")),
                        new Cell.Moment(LocalDateTime.of(2021, 3, 1, 0, 0)),
                        new Cell.Truth(true));
        assertThat(lines.get(1).isBlank()).isTrue();
        assertThat(lines.get(2).cells()).containsExactly(Cell.EMPTY, new Cell.Text("共享"));
    }

    @Test
    void runsOfATextBelongTogetherAndItsPronunciationDoesNot() throws IOException {
        List<Line> lines = read(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                "<si><r><t>示例</t></r><r><rPr><b/></rPr><t>小区</t></r><rPh sb=\"0\" eb=\"1\"><t>shi</t></rPh></si>");
        assertThat(lines.getFirst().cells()).containsExactly(new Cell.Text("示例小区"));
    }

    @Test
    void emptyRowsAtTheEndAreNone() throws IOException {
        List<Line> lines = read(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"0\"/></row><row r=\"900\"/>",
                "");
        assertThat(lines).hasSize(1);
    }

    /** Made of nothing but openings, it would be gone through from each of them to its end. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void formatThatNoSpreadsheetTakesIsRefused() {
        String styles = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"" + openings()
                + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
        assertThatThrownBy(() -> read("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "", styles))
                .isInstanceOfSatisfying(
                        ImportRefusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("import-unreadable"));
    }

    /** Mixed with blanks that follow no pattern, so that they do not pack too well. */
    private static String openings() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_000_000) {
            text.append(random.nextBoolean() ? "[" : "[ ");
        }
        return text.toString();
    }

    private List<Line> read(String rows, String texts) throws IOException {
        return read(rows, texts, "<styleSheet/>");
    }

    private List<Line> read(String rows, String texts, String styles) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"x\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"x\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
        parts.put("xl/styles.xml", styles);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return XlsxReader.read(file);
    }
}
