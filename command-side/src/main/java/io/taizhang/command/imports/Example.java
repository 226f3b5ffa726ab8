package io.taizhang.command.imports;

import io.taizhang.command.Language;
import java.util.List;
import java.util.stream.Stream;

/** The row that shows how to fill in the others; marked, so that it is left out when it is sent along. */
final class Example {
    private Example() {}

    static List<String> of(ImportKind kind, Language language) {
        List<String> values = kind.columns().stream()
                .map(column -> ImportTexts.example(kind, column, language))
                .toList();
        String marked = ImportTexts.text("example", language) + values.getFirst();
        return Stream.concat(Stream.of(marked), values.stream().skip(1)).toList();
    }
}
