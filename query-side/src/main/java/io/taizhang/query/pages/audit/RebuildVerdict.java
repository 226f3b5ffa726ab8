package io.taizhang.query.pages.audit;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Cell;
import io.taizhang.query.pages.Values;
import io.taizhang.query.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the comparison of a view's rebuilt rows with its live ones found, as people read it.
 *
 * @param position at which they were compared; null where there was nothing to compare with
 * @param looked in how many of the rows that differ the components were counted
 * @param onlyLive components that only the live rows have, as {@code onlyRebuilt} only the rebuilt ones
 */
record RebuildVerdict(
        @Nullable Long position,
        long differing,
        long looked,
        List<Count> components,
        List<String> onlyLive,
        List<String> onlyRebuilt,
        List<Row> rows) {

    /** In how many rows a component differs. */
    record Count(String path, String label, long rows) {}

    /**
     * A row that differs.
     *
     * @param kind {@code missing}, {@code surplus} or {@code changed}
     * @param facts where the facts under it are told
     */
    record Row(String key, String kind, String href, List<Component> components, int more) {}

    record Component(String path, String label, Cell live, Cell rebuilt) {}

    /** @param verdict as it is told to the reader */
    static RebuildVerdict of(Class<?> root, String view, JsonNode verdict, Words words) {
        List<Count> counts = new ArrayList<>();
        verdict.path("components").forEach(count -> {
            String path = plain(count.path("path").asString());
            counts.add(new Count(
                    path, Values.label(view, path, words), count.path("rows").longValue()));
        });
        List<Row> rows = new ArrayList<>();
        verdict.path("rows").forEach(row -> rows.add(row(root, view, row, words)));
        return new RebuildVerdict(
                verdict.path("position").isNumber()
                        ? (Long) verdict.path("position").longValue()
                        : null,
                verdict.path("differing").longValue(0),
                verdict.path("looked").longValue(0),
                counts,
                texts(verdict.path("onlyLive")),
                texts(verdict.path("onlyRebuilt")),
                rows);
    }

    private static Row row(Class<?> root, String view, JsonNode row, Words words) {
        String key = row.path("key").asString();
        List<Component> components = new ArrayList<>();
        row.path("components").forEach(component -> {
            String path = plain(component.path("path").asString());
            components.add(new Component(
                    path,
                    Values.label(view, path, words),
                    Values.of(root, path, component.get("live"), words),
                    Values.of(root, path, component.get("rebuilt"), words)));
        });
        return new Row(
                key,
                row.path("kind").asString().toLowerCase(Locale.ROOT),
                "/why/" + Address.step(view) + "/" + Address.step(key),
                components,
                row.path("moreComponents").intValue(0));
    }

    /** {@code lines[*].paidFen} for {@code $.lines[*].paidFen}. */
    private static String plain(String path) {
        return path.replaceFirst("^\\$\\.?", "").replace("[*]", "");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    public boolean same() {
        return position != null && differing == 0;
    }
}
