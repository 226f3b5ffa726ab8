package io.taizhang.query.export;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A workbook with the rows on its first sheet and what is to be known about them on its second. */
final class XlsxWriter implements RowWriter {
    /** Rows kept before they are handed on. */
    private static final int KEPT = 200;
    /** A cell that holds more is called damaged by Excel. */
    private static final int LONGEST = 32_000;
    /** Spreadsheets count in binary: of numbers with more digits the last would change. */
    private static final int EXACT_DIGITS = 15;
    /** Spreadsheets read this as one character (ECMA-376, 22.9.2.19), which might begin a formula. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final OutputStream out;
    private final Extract extract;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final Several several;
    private int rows;

    XlsxWriter(OutputStream out, Extract extract) {
        this.out = out;
        this.extract = extract;
        this.workbook = new Workbook(out, "Taizhang", "1.0");
        this.sheet = workbook.newWorksheet(sheetName(extract));
        this.columns = Columns.of(extract.view().rowType());
        this.several = new Several(extract.view().name(), extract.speech());
        headers();
    }

    private static String sheetName(Extract extract) {
        String mark = extract.isSample() ? extract.speech().text("sample.mark") + " " : "";
        return (mark + extract.title()).replaceAll("[\\[\\]:*?/\\\\']", " ");
    }

    private void headers() {
        for (int c = 0; c < columns.size(); c++) {
            String header = extract.speech()
                    .header(extract.view().name(), columns.get(c).path());
            sheet.width(c, Math.clamp(header.length() * 2L + 2, 10, 40));
            sheet.inlineString(0, c, CellText.safe(header));
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    /** @throws QueryRefusal where there are more rows than a sheet holds */
    @Override
    public void row(ObjectNode row) throws IOException {
        int r = ++rows;
        if (r >= Worksheet.MAX_ROWS) {
            throw new QueryRefusal(Refused.EXPORT_TOO_LONG, Worksheet.MAX_ROWS - 1);
        }
        for (int c = 0; c < columns.size(); c++) {
            cell(r, c, columns.get(c).of(row, several), columns.get(c).kind());
        }
        if (r % KEPT == 0) {
            sheet.flush();
        }
    }

    private void cell(int r, int c, @Nullable Object value, Column.Kind kind) {
        switch (value) {
            case null -> {}
            case BigDecimal number when number.precision() > EXACT_DIGITS -> text(r, c, number.toPlainString());
            case BigDecimal number -> {
                sheet.value(r, c, number);
                if (kind == Column.Kind.MONEY) {
                    sheet.style(r, c).format("#,##0.00").set();
                }
            }
            case Boolean truth -> sheet.value(r, c, truth);
            case LocalDate day -> {
                sheet.value(r, c, day);
                sheet.style(r, c).format("yyyy-mm-dd").set();
            }
            default -> text(r, c, value.toString());
        }
    }

    private void text(int r, int c, String text) {
        String safe = ESCAPE.matcher(CellText.safe(text)).replaceAll("_x005F_");
        sheet.inlineString(
                r,
                c,
                safe.length() <= LONGEST ? safe : cut(safe) + extract.speech().text("cut"));
    }

    /** Not through the middle of a character. */
    private static String cut(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private void about() {
        Worksheet about = workbook.newWorksheet(extract.speech().text("about"));
        about.width(0, 24);
        about.width(1, 60);
        int r = 0;
        line(about, r++, "about.view", extract.title() + " (" + extract.view().name() + ")");
        line(about, r++, "ledger.kind", extract.speech().text("ledger.kind." + extract.kind()));
        line(about, r++, "ledger.position", Long.toString(extract.position()));
        line(about, r++, "ledger.time", extract.time());
        line(about, r++, "about.rows", Integer.toString(rows));
        line(about, r++, "about.erasure", extract.speech().text("about.erasure.why"));
        for (var asked : extract.asked().entrySet()) {
            about.inlineString(r, 0, CellText.safe(asked.getKey()));
            about.inlineString(r++, 1, CellText.safe(asked.getValue()));
        }
    }

    private void line(Worksheet about, int r, String key, String value) {
        about.inlineString(r, 0, extract.speech().text(key));
        about.inlineString(r, 1, CellText.safe(value));
    }

    @Override
    public void close() throws IOException {
        about();
        workbook.finish();
        out.close();
    }
}
