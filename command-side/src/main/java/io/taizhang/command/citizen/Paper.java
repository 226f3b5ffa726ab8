package io.taizhang.command.citizen;

import io.taizhang.command.Language;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the public pages, in the reader's language. */
record Paper(MessageSource texts, Locale locale) {

    String say(String key, Object... details) {
        return texts.getMessage("citizen." + key, details, locale);
    }

    Language language() {
        return Language.of(locale.toLanguageTag());
    }
}
