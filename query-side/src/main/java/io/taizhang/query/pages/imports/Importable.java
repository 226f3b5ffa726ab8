package io.taizhang.query.pages.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be imported, with the command that its rows become and the page on which they are then seen. */
enum Importable {
    HOUSEHOLD_STARS("honour/confer-household-stars", "/honour/stars"),
    PLACES("organisation/register-place", "/organisation/places"),
    MERCHANTS("organisation/register-merchant", "/organisation/merchants"),
    OPINION_SURVEYS("campaign/record-opinion-survey", "/campaign");

    private final String command;
    private final String seen;

    Importable(String command, String seen) {
        this.command = command;
        this.seen = seen;
    }

    /** As it stands in addresses: {@code household-stars}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String command() {
        return command;
    }

    /** The page on which what was imported is seen. */
    String seen() {
        return seen;
    }

    static Optional<Importable> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
