package io.taizhang.command.catalogue;

import io.taizhang.command.Language;

/** What each command is called, in both languages: {@code commands.properties}, {@code commands_zh.properties}. */
public final class Titles {
    private static final String BUNDLE = "io.taizhang.api.commands";

    /** @throws java.util.MissingResourceException where the command has no title */
    public String of(CommandType type, Language language) {
        return language.bundle(BUNDLE).getString(type.path());
    }
}
