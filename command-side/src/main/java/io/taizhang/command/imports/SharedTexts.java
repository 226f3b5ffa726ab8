package io.taizhang.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook that its cells refer to by number. */
final class SharedTexts {
    private SharedTexts() {}

    static List<String> of(XmlPart part) throws IOException {
        List<String> texts = new ArrayList<>();
        try (part) {
            while (part.next()) {
                if (part.begins("si")) {
                    texts.add(text(part, "si"));
                    if (texts.size() > Limits.ROWS * Limits.COLUMNS) {
                        throw new ImportRefusal(400, "import-zip-bomb");
                    }
                }
            }
        }
        return texts;
    }

    /** The runs of a text, without how it is pronounced. */
    static String text(XmlPart part, String end) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        int pronounced = 0;
        while (part.next() && !part.ends(end)) {
            if (part.begins("rPh")) {
                pronounced++;
            } else if (part.ends("rPh")) {
                pronounced--;
            } else if (part.begins("t")) {
                within = pronounced == 0;
            } else if (part.ends("t")) {
                within = false;
            } else if (within) {
                part.addTo(text);
            }
        }
        return text.toString();
    }
}
