package io.taizhang.query.web;

import io.taizhang.ledger.checkpoint.Flaw;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of a flaw in the ledger, in both languages. */
final class FlawTexts {
    private static final String BUNDLE = "io.taizhang.query.web.flaws";

    String of(Flaw flaw, Locale language) {
        String key = flaw.kind() + (flaw.upTo() == null ? "" : ".stretch");
        Object[] numbers = {String.valueOf(flaw.position()), String.valueOf(flaw.upTo()), checkpoint(flaw, language)};
        return new MessageFormat(bundle(language).getString(key), Locale.ROOT).format(numbers);
    }

    private static String checkpoint(Flaw flaw, Locale language) {
        return flaw.checkpoint() == null
                ? bundle(language).getString("brought")
                : bundle(language).getString("checkpoint").replace("{0}", String.valueOf(flaw.checkpoint()));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
