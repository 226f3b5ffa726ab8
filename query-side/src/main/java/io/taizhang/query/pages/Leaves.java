package io.taizhang.query.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A row or an event as a list of what it says, each by its path: {@code lines[2].paidFen}. Lists of plain values are one. */
public final class Leaves {
    private Leaves() {}

    public static Map<String, JsonNode> of(JsonNode root) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        root.properties().forEach(property -> add(leaves, property.getKey(), property.getValue()));
        return leaves;
    }

    private static void add(Map<String, JsonNode> leaves, String path, JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            value.properties().forEach(property -> add(leaves, path + "." + property.getKey(), property.getValue()));
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int at = 0; at < value.size(); at++) {
                add(leaves, path + "[" + at + "]", value.get(at));
            }
        } else {
            leaves.put(path, value);
        }
    }
}
