package io.taizhang.command.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes back the apostrophe behind which exports put what could start a formula, and finds formulas in lists. */
final class Guard {
    private static final Pattern GUARDED =
            Pattern.compile("(?s)'+(?:[\\t\\r\\n]|[\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|%\\u2212]).*");
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\p{Z}\\p{Cc}\\p{Cf}]*[=@].*|[+\\-](?![\\d.]).+");

    private Guard() {}

    static String without(String text) {
        return text.startsWith("'") && GUARDED.matcher(start(text)).matches() ? text.substring(1) : text;
    }

    /** Whether a spreadsheet would calculate it. */
    static boolean isFormula(String text) {
        return FORMULA.matcher(start(text)).matches();
    }

    private static String start(String text) {
        return Normalizer.normalize(text.substring(0, Math.min(text.length(), 64)), Normalizer.Form.NFKC);
    }
}
