package io.taizhang.command.imports;

import io.taizhang.command.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which column of the file is which: by the Chinese header, the English one, or the field's own name. */
final class Header {
    private final Map<ImportColumn, Integer> places;
    private final int width;

    private Header(Map<ImportColumn, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /** @throws ImportRefusal where a column is unknown, named twice or missing */
    static Header of(ImportKind kind, Line line) {
        Map<ImportColumn, Integer> places = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.at(i).isEmpty()) {
                continue;
            }
            String name = name(line.at(i));
            ImportColumn column =
                    find(kind, name).orElseThrow(() -> new ImportRefusal(400, "import-header-unknown", name));
            if (places.put(column, i) != null) {
                throw new ImportRefusal(400, "import-header-twice", name);
            }
        }
        List<String> missing = new ArrayList<>();
        kind.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .forEach(column -> missing.add(ImportTexts.header(kind, column, Language.CHINESE) + " ("
                        + ImportTexts.header(kind, column, Language.ENGLISH) + ")"));
        if (!missing.isEmpty()) {
            throw new ImportRefusal(400, "import-header-missing", String.join(", ", missing));
        }
        return new Header(places, line.cells().size());
    }

    private static String name(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text().strip();
            case Cell.Written written -> written.text().strip();
            default -> throw new ImportRefusal(400, "import-header-unknown", "#");
        };
    }

    private static Optional<ImportColumn> find(ImportKind kind, String name) {
        return kind.columns().stream()
                .filter(column -> Stream.concat(
                                Stream.of(column.name()),
                                Arrays.stream(Language.values())
                                        .map(language -> ImportTexts.header(kind, column, language)))
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    Cell cell(Line line, ImportColumn column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : line.at(place);
    }

    /** Whether a row has values where the header has no column. */
    boolean isTooNarrowFor(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.at(i).isEmpty() && (i >= width || !places.containsValue(i))) {
                return true;
            }
        }
        return false;
    }
}
