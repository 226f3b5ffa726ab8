package io.taizhang.command.imports;

import io.taizhang.command.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What columns, their notes and the faults of their values are called, in both languages. */
final class ImportTexts {
    private static final String BUNDLE = "io.taizhang.command.imports";
    private static final String LABELS = "io.taizhang.api.words";

    private ImportTexts() {}

    static String title(ImportKind kind, Language language) {
        return bundle(language).getString(kind.name());
    }

    static String header(ImportKind kind, ImportColumn column, Language language) {
        return of(kind, column, "", language);
    }

    static String note(ImportKind kind, ImportColumn column, Language language) {
        return of(kind, column, ".note", language);
    }

    static String example(ImportKind kind, ImportColumn column, Language language) {
        return of(kind, column, ".example", language);
    }

    /** A kind may call a column otherwise than the others do. */
    private static String of(ImportKind kind, ImportColumn column, String what, Language language) {
        String own = kind.name() + "." + column.name() + what;
        return bundle(language).containsKey(own)
                ? bundle(language).getString(own)
                : bundle(language).getString("column." + column.name() + what);
    }

    static String label(Enum<?> choice, Language language) {
        return language.bundle(LABELS).getString(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    static String text(String key, Language language) {
        return bundle(language).getString(key);
    }

    /** In both languages, since who reads it is not known yet. */
    static Map<Language, String> fault(String fault, Object... details) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> new MessageFormat(bundle(language).getString("fault." + fault), language.locale())
                                .format(Arrays.stream(details)
                                        .map(detail -> readable(detail, language))
                                        .toArray())));
    }

    private static String readable(Object detail, Language language) {
        return detail instanceof List<?> choices
                ? choices.stream()
                        .map(choice -> label((Enum<?>) choice, language))
                        .collect(Collectors.joining(", "))
                : String.valueOf(detail);
    }

    private static ResourceBundle bundle(Language language) {
        return language.bundle(BUNDLE);
    }
}
