package io.taizhang.command.catalogue;

import io.taizhang.command.Language;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What the fields of commands are called, and the rule that stands under one, in both languages: {@code fields.properties},
 * {@code fields_zh.properties}. A field is called alike wherever it stands, unless a command or a context calls it otherwise.
 */
public final class FieldTexts {
    private static final String BUNDLE = "io.taizhang.command.fields";
    private static final String WORDS = "io.taizhang.api.words";

    /** @throws java.util.MissingResourceException where the field has no name for people */
    public String label(CommandType command, Field field, Language language) {
        return find(command, field.name(), language)
                .orElseGet(() -> language.bundle(BUNDLE).getString(field.name()));
    }

    /** The rule that governs the field, where its constraints do not say it all. */
    public Optional<String> rule(CommandType command, Field field, Language language) {
        return find(command, field.name() + ".rule", language);
    }

    private static Optional<String> find(CommandType command, String key, Language language) {
        ResourceBundle texts = language.bundle(BUNDLE);
        return Optional.of(command.path() + "." + key)
                .filter(texts::containsKey)
                .or(() -> Optional.of(command.context() + "." + key).filter(texts::containsKey))
                .or(() -> Optional.of(key).filter(texts::containsKey))
                .map(texts::getString);
    }

    /** The word for a constant of a choice. */
    public String word(Field choice, String constant, Language language) {
        return language.bundle(WORDS).getString(choice.choice() + "." + constant);
    }
}
