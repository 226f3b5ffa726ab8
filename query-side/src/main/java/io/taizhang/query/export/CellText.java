package io.taizhang.query.export;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it may stand in a cell. No cell starts a formula, whichever program opens the file and however often it is
 * saved again (OWASP, CSV Injection): such text stands behind an apostrophe, and so does text that begins with
 * apostrophes before such a beginning, so that taking one away gives the text back.
 */
final class CellText {
    /** Marks that spreadsheets, or the fonts people see them in, take for others are judged as those. */
    private static final Pattern STARTS_A_FORMULA =
            Pattern.compile("(?s)'*(?:[\\t\\r\\n]|[\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|%\\u2212]).*");

    private CellText() {}

    static String safe(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String start = Normalizer.normalize(text.substring(0, Math.min(text.length(), 64)), Normalizer.Form.NFKC);
        return STARTS_A_FORMULA.matcher(start).matches() ? "'" + text : text;
    }
}
