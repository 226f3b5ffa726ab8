package io.taizhang.command.imports;

import io.taizhang.command.Language;
import io.taizhang.command.catalogue.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to be filled in: a sheet with headers and an example, and one that explains them. */
final class XlsxTemplate {
    private static final int WIDTH = 20;

    private final ImportKind kind;
    private final Language language;

    XlsxTemplate(ImportKind kind, Language language) {
        this.kind = kind;
        this.language = language;
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Taizhang", "1.0");
        rows(workbook.newWorksheet(ImportTexts.title(kind, language)));
        notes(workbook.newWorksheet(ImportTexts.text("notes", language)));
        workbook.finish();
        out.flush();
    }

    private void rows(Worksheet sheet) {
        List<String> example = Example.of(kind, language);
        for (int c = 0; c < kind.columns().size(); c++) {
            ImportColumn column = kind.columns().get(c);
            sheet.width(c, WIDTH);
            if (column.field().kind() == Field.Kind.STRING) {
                // Else codes of digits become numbers, and lose their ends.
                sheet.style(c).format("@").set();
            }
            sheet.inlineString(0, c, ImportTexts.header(kind, column, language));
            sheet.style(0, c).bold().set();
            sheet.comment(0, c, note(column));
            if (column.choices() != null) {
                sheet.range(1, c, Limits.ROWS, c).validateWithListByFormula("\"" + choices(column, ",") + "\"");
            }
            value(sheet, c, column, example.get(c));
        }
        sheet.freezePane(0, 1);
    }

    private static void value(Worksheet sheet, int c, ImportColumn column, String example) {
        switch (column.field().kind()) {
            case INT, LONG, DECIMAL -> {
                if (!example.isEmpty()) {
                    sheet.value(1, c, new BigDecimal(example));
                }
            }
            default -> sheet.inlineString(1, c, example);
        }
        sheet.style(1, c).italic().fontColor("808080").set();
    }

    private String note(ImportColumn column) {
        String required = ImportTexts.text(column.required() ? "notes.required" : "notes.optional", language);
        String choices = column.choices() == null ? "" : " " + choices(column, ", ");
        return required + ". " + ImportTexts.note(kind, column, language) + choices;
    }

    private String choices(ImportColumn column, String separator) {
        return column.choices() == null
                ? ""
                : Arrays.stream(column.choices().getEnumConstants())
                        .map(constant -> ImportTexts.label(constant, language))
                        .collect(Collectors.joining(separator));
    }

    private void notes(Worksheet sheet) {
        sheet.width(0, WIDTH);
        sheet.width(1, 80);
        sheet.inlineString(0, 0, ImportTexts.text("notes.about", language));
        int r = 2;
        for (ImportColumn column : kind.columns()) {
            sheet.inlineString(r, 0, ImportTexts.header(kind, column, language));
            sheet.inlineString(r++, 1, note(column));
        }
    }
}
