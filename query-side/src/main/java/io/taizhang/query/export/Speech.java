package io.taizhang.query.export;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What columns are called, in one of the two languages: {@code columns.properties}, {@code columns_zh.properties}. */
public enum Speech {
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private static final String BUNDLE = "io.taizhang.query.export.columns";

    private final Locale locale;
    private final ResourceBundle texts;

    Speech(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public boolean chinese() {
        return this == CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    /** As it stands in the header {@code Content-Language}. */
    public String tag() {
        return chinese() ? "zh-CN" : "en";
    }

    /** @throws java.util.MissingResourceException where there is no such text */
    String text(String key) {
        return texts.getString(key);
    }

    /** The header of a column: what its path is called, step by step, and the unit of its values. */
    public String header(String view, String path) {
        String named = Stream.of(path.split("\\."))
                .map(step -> find(view + "." + step).or(() -> find(step)).orElseGet(() -> words(step)))
                .collect(Collectors.joining(" · "));
        return Unit.of(path).map(unit -> named + text("unit." + unit.name())).orElse(named);
    }

    Optional<String> find(String key) {
        return texts.containsKey("column." + key) ? Optional.of(texts.getString("column." + key)) : Optional.empty();
    }

    /** {@code paidFen} → {@code paid fen}: better than nothing for a column that nobody has given a name yet. */
    private static String words(String step) {
        return step.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
