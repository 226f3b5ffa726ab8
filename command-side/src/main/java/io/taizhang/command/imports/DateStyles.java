package io.taizhang.command.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which styles of a workbook show numbers as days or times (ECMA-376, 18.8.30). */
final class DateStyles {
    /** No spreadsheet takes a longer one; what reads them takes time by the square of their length. */
    private static final int LONGEST_FORMAT = 255;

    private final Set<Integer> styles = new HashSet<>();

    static DateStyles of(XmlPart part) throws IOException {
        DateStyles dates = new DateStyles();
        Map<Integer, String> formats = new HashMap<>();
        try (part) {
            boolean inCells = false;
            int style = 0;
            while (part.next()) {
                if (part.begins("numFmt")) {
                    formats.put(number(part.attribute("numFmtId").orElse("0")), format(part));
                } else if (part.begins("cellXfs")) {
                    inCells = true;
                } else if (part.ends("cellXfs")) {
                    inCells = false;
                } else if (inCells && part.begins("xf")) {
                    int format = number(part.attribute("numFmtId").orElse("0"));
                    if (isDate(format, formats.getOrDefault(format, ""))) {
                        dates.styles.add(style);
                    }
                    style++;
                }
            }
        }
        return dates;
    }

    static DateStyles none() {
        return new DateStyles();
    }

    boolean shows(String style) {
        return styles.contains(number(style));
    }

    /** Those that are built in, and those whose code speaks of years, months, days, hours or seconds. */
    private static boolean isDate(int id, String code) {
        boolean builtIn = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "");
        return builtIn || bare.matches("(?is).*[ymdhs年月日时分秒].*") && !bare.matches("(?is).*general.*");
    }

    private static String format(XmlPart part) {
        String code = part.attribute("formatCode").orElse("");
        if (code.length() > LONGEST_FORMAT) {
            throw ImportRefusal.unreadable("styles.xml");
        }
        return code;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw ImportRefusal.unreadable("styles.xml");
        }
    }
}
