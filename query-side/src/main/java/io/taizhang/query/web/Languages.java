package io.taizhang.query.web;

import io.taizhang.query.export.Speech;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language a file speaks: that of the parameter {@code lang}, or else as {@code Accept-Language} has it. */
final class Languages {
    private final ProblemTexts texts = new ProblemTexts();

    private enum Lang {
        ZH,
        EN,
        ASKED
    }

    /** @throws io.taizhang.query.engine.QueryRefusal where the parameter names neither language */
    Speech speech(Parameters parameters, @Nullable String accepted) {
        Speech preferred = texts.language(accepted).equals(Locale.ENGLISH) ? Speech.ENGLISH : Speech.CHINESE;
        return switch (parameters.choice("lang", Lang.class, Lang.ASKED)) {
            case ZH -> Speech.CHINESE;
            case EN -> Speech.ENGLISH;
            case ASKED -> preferred;
        };
    }
}
