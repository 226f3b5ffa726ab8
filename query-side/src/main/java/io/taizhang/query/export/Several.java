package io.taizhang.query.export;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Values that have no column of their own as text: elements on lines of their own where they are not plain. */
final class Several {
    private final String view;
    private final Speech speech;

    Several(String view, Speech speech) {
        this.view = view;
        this.speech = speech;
    }

    String text(JsonNode value) {
        if (value.isArray()) {
            StringJoiner all = new StringJoiner(isPlain(value) ? speech.text("separator") : "\n");
            value.forEach(element -> all.add(text(element)));
            return all.toString();
        }
        if (value.isObject()) {
            StringJoiner all = new StringJoiner(speech.text("separator"));
            value.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> all.add(speech.header(view, field.getKey())
                            + speech.text("colon")
                            + plain(field.getKey(), field.getValue())));
            return all.toString();
        }
        return value.asString();
    }

    private String plain(String name, JsonNode value) {
        return name.endsWith("Fen") && value.isNumber() ? Column.yuan(value).toPlainString() : text(value);
    }

    private static boolean isPlain(JsonNode list) {
        return list.valueStream().noneMatch(JsonNode::isContainer);
    }
}
