package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A component of a row by its path: {@code paidFen}, {@code renovation.paidFenByKind.ROAD}, {@code milestones[2].title}. A
 * step may itself hold dots, as the codes of declared figures do: it is taken for what is there.
 */
final class Figure {
    private final String path;

    Figure(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The component of the row's own that it stands in. */
    String component() {
        return path.split("[.\\[]", 2)[0];
    }

    /** Where it stands in a row; null where it does not. */
    @Nullable JsonNode in(JsonNode row) {
        return find(row, path);
    }

    /** Where it stands in the value of its own component; null where it does not. */
    @Nullable JsonNode within(@Nullable JsonNode component) {
        if (component == null) {
            return null;
        }
        String rest = path.substring(component().length());
        return rest.isEmpty() ? component : step(component, rest);
    }

    private static @Nullable JsonNode find(JsonNode node, String path) {
        for (String name : node.propertyNames()) {
            if (path.equals(name)) {
                return node.get(name);
            }
            if (path.startsWith(name)) {
                JsonNode found = step(node.get(name), path.substring(name.length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** @param rest {@code .name…} or {@code [2]…} */
    private static @Nullable JsonNode step(JsonNode node, String rest) {
        if (rest.startsWith(".")) {
            return node.isObject() ? find(node, rest.substring(1)) : null;
        }
        int end = rest.indexOf(']');
        if (!rest.matches("\\[\\d{1,6}].*") || !node.isArray()) {
            return null;
        }
        @Nullable JsonNode element = node.get(Integer.parseInt(rest.substring(1, end)));
        return element == null || end == rest.length() - 1 ? element : step(element, rest.substring(end + 1));
    }
}
