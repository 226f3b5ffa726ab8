package io.taizhang.query.web;

import io.taizhang.query.engine.Refused;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What is said about each refusal, in both languages. */
final class ProblemTexts {
    private static final String BUNDLE = "io.taizhang.query.web.problems";
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    /** @param accepted the value of {@code Accept-Language}; Chinese where it is absent, unreadable or names neither */
    Locale language(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    String title(Refused refused, Locale language) {
        return bundle(language).getString(refused.type() + ".title");
    }

    String detail(Refused refused, Locale language, Object... details) {
        Object[] texts = Arrays.stream(details).map(String::valueOf).toArray();
        return new MessageFormat(bundle(language).getString(refused.type()), Locale.ROOT).format(texts);
    }

    /** What a type of problem means, its placeholders left open; empty where no query is refused for it. */
    Optional<String> explain(String type, Locale language) {
        return Arrays.stream(Refused.values())
                .filter(refused -> refused.type().equals(type))
                .findFirst()
                .map(refused -> bundle(language).getString(type).replaceAll("\\{\\d}", "…"));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
