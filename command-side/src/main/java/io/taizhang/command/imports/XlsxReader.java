package io.taizhang.command.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first sheet of a workbook. Read with the platform's own ZIP and XML: a gate that looks for formulas, links and bombs
 * has to read every element anyhow, and no second reader then sees the file differently from the gate.
 */
final class XlsxReader {
    /** Sheets that explain, as in the templates. */
    private static final Set<String> NOTES = Set.of("说明", "Notes", "About");

    private final XlsxArchive archive;

    private XlsxReader(XlsxArchive archive) {
        this.archive = archive;
    }

    /** @throws ImportRefusal where it is no workbook, or one that does more than holding values */
    static List<Line> read(Path file) throws IOException {
        try (XlsxArchive archive = XlsxArchive.open(file)) {
            return new XlsxReader(archive).firstSheet();
        }
    }

    private record SheetOf(String name, String relation) {}

    private List<Line> firstSheet() throws IOException {
        types();
        links();
        List<SheetOf> sheets = new ArrayList<>();
        boolean since1904 = workbook(sheets);
        if (sheets.isEmpty()) {
            throw ImportRefusal.unreadable("workbook.xml");
        }
        sheets.stream()
                .skip(1)
                .filter(sheet -> !NOTES.contains(sheet.name()))
                .findFirst()
                .ifPresent(another -> {
                    throw new ImportRefusal(400, "import-several-sheets", another.name());
                });
        String part = target(sheets.getFirst().relation());
        return new XlsxSheet(required(part), shared(), styles(), since1904).lines();
    }

    private void types() throws IOException {
        try (XmlPart part = required("[Content_Types].xml")) {
            while (part.next()) {
                String type = part.begins("Override") || part.begins("Default")
                        ? part.attribute("ContentType").orElse("")
                        : "";
                if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw new ImportRefusal(400, "import-macros");
                }
            }
        }
    }

    /** An address in a cell is a text with a blue line under it; anything else from outside is not taken. */
    private void links() throws IOException {
        for (String name : archive.relationships()) {
            try (XmlPart part = required(name)) {
                while (part.next()) {
                    boolean outside = part.begins("Relationship")
                            && part.attribute("TargetMode").orElse("").equalsIgnoreCase("External");
                    if (outside && !part.attribute("Type").orElse("").endsWith("/hyperlink")) {
                        throw new ImportRefusal(400, "import-external-links");
                    }
                }
            }
        }
    }

    private boolean workbook(List<SheetOf> sheets) throws IOException {
        boolean since1904 = false;
        try (XmlPart part = required("xl/workbook.xml")) {
            while (part.next()) {
                if (part.begins("sheet")) {
                    sheets.add(new SheetOf(
                            part.attribute("name").orElse(""),
                            part.attribute("id").orElse("")));
                } else if (part.begins("workbookPr")) {
                    since1904 = part.attribute("date1904").orElse("0").matches("1|true");
                }
            }
        }
        return since1904;
    }

    private String target(String relation) throws IOException {
        try (XmlPart part = required("xl/_rels/workbook.xml.rels")) {
            while (part.next()) {
                if (part.begins("Relationship")
                        && part.attribute("Id").orElse("").equals(relation)) {
                    String target = part.attribute("Target").orElse("");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        throw ImportRefusal.unreadable("workbook.xml.rels");
    }

    private List<String> shared() throws IOException {
        Optional<XmlPart> part = archive.find("xl/sharedStrings.xml").map(XmlPart::new);
        return part.isPresent() ? SharedTexts.of(part.get()) : List.of();
    }

    private DateStyles styles() throws IOException {
        Optional<XmlPart> part = archive.find("xl/styles.xml").map(XmlPart::new);
        return part.isPresent() ? DateStyles.of(part.get()) : DateStyles.none();
    }

    private XmlPart required(String name) throws IOException {
        return archive.find(name).map(XmlPart::new).orElseThrow(() -> ImportRefusal.unreadable(name));
    }
}
