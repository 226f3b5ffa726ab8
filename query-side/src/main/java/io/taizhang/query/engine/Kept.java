package io.taizhang.query.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Components of a view's rows that are kept from those who see no personal data. */
public final class Kept {
    private static final String EACH = "*";

    private final List<List<String>> paths;

    /** @param components as in {@link io.taizhang.query.View#forInsiders} */
    Kept(Set<String> components) {
        this.paths = components.stream()
                .map(component -> List.of(component.split("\\.")))
                .toList();
    }

    /** The row without what is kept: null stands there. */
    public JsonNode from(JsonNode row) {
        paths.forEach(path -> blank(row, path));
        return row;
    }

    private static void blank(JsonNode node, List<String> path) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        List<String> names =
                path.getFirst().equals(EACH) ? List.copyOf(object.propertyNames()) : List.of(path.getFirst());
        for (String name : names) {
            if (path.size() > 1) {
                blank(object.path(name), path.subList(1, path.size()));
            } else if (object.has(name)) {
                object.putNull(name);
            }
        }
    }

    /** Whether the order of a component would tell of what is kept: it is kept, within what is, or holds some of it. */
    boolean touches(String component) {
        List<String> asked = Arrays.asList(component.split("\\."));
        return paths.stream().anyMatch(path -> begins(path, asked));
    }

    /** @param path a JSONPath of names and indices, {@code $.flag.awardedByYear['2021'].black} */
    public boolean touchesPath(String path) {
        return touches(path.replaceAll("\\[\\d+]", "")
                .replaceAll("\\['([^']*)']", ".$1")
                .replaceFirst("^\\$\\.?", ""));
    }

    private static boolean begins(List<String> path, List<String> asked) {
        for (int i = 0; i < Math.min(path.size(), asked.size()); i++) {
            if (!path.get(i).equals(EACH) && !path.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }
}
