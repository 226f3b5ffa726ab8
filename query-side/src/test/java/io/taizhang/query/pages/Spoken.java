package io.taizhang.query.pages;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of some contexts' pages, for tests of what the pages say. */
public final class Spoken {
    private Spoken() {}

    /** @param context {@code flag}, whose texts are read besides the kit's */
    public static Words chinese(String context) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "io.taizhang.query.pages.texts",
                "io.taizhang.query.pages.texts_kit",
                "io.taizhang.query.pages.texts_" + context);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new Words(texts, Locale.SIMPLIFIED_CHINESE);
    }
}
