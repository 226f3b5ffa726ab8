package io.taizhang.query.engine;

import io.taizhang.query.engine.Difference.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the components in which two rows differ, as deep as they can be named. A sealed value is one component. */
final class RowDiff {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final List<Component> found = new ArrayList<>();

    private RowDiff() {}

    /** In the order of the live row, then what only the rebuilt one has. */
    static List<Component> between(@Nullable JsonNode live, @Nullable JsonNode rebuilt) {
        RowDiff diff = new RowDiff();
        diff.compare("$", live, rebuilt);
        return diff.found;
    }

    private void compare(String path, @Nullable JsonNode live, @Nullable JsonNode rebuilt) {
        if (isObject(live) && isObject(rebuilt)) {
            members(path, (ObjectNode) live, (ObjectNode) rebuilt);
        } else if (live instanceof ArrayNode ones && rebuilt instanceof ArrayNode others) {
            for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
                compare(path + "[" + i + "]", ones.get(i), others.get(i));
            }
        } else if (path.equals("$") && (isObject(live) || isObject(rebuilt))) {
            members(path, isObject(live) ? (ObjectNode) live : null, isObject(rebuilt) ? (ObjectNode) rebuilt : null);
        } else if (!same(live, rebuilt)) {
            found.add(new Component(path, live, rebuilt));
        }
    }

    private static boolean isObject(@Nullable JsonNode node) {
        return node instanceof ObjectNode object && !(object.has("subjectId") && object.has("ciphertext"));
    }

    private void members(String path, @Nullable ObjectNode live, @Nullable ObjectNode rebuilt) {
        Set<String> names = new LinkedHashSet<>();
        if (live != null) {
            names.addAll(live.propertyNames());
        }
        if (rebuilt != null) {
            names.addAll(rebuilt.propertyNames());
        }
        for (String name : names) {
            compare(
                    path + step(name),
                    live == null ? null : live.get(name),
                    rebuilt == null ? null : rebuilt.get(name));
        }
    }

    private static String step(String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? "." + name
                : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** As PostgreSQL sees it: 60 and 60.00 are one number. */
    private static boolean same(@Nullable JsonNode live, @Nullable JsonNode rebuilt) {
        if (live == null || rebuilt == null) {
            return live == rebuilt;
        }
        return live.isNumber() && rebuilt.isNumber()
                ? live.decimalValue().compareTo(rebuilt.decimalValue()) == 0
                : live.equals(rebuilt);
    }
}
