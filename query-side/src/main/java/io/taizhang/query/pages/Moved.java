package io.taizhang.query.pages;

import io.taizhang.query.web.Histories.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/**
 * A component that was something, and then something else.
 *
 * @param delta its sign before it; null where it is no number
 */
public record Moved(
        String path,
        String label,
        Cell before,
        Cell after,
        @Nullable Cell delta) {

    static Moved of(Class<?> root, String view, Change change, Words words, Naming names) {
        return of(
                root,
                view,
                change.path(),
                change.before(),
                change.after(),
                change.delta() == null ? null : DecimalNode.valueOf(change.delta()),
                words,
                names);
    }

    static Moved of(
            Class<?> root,
            String view,
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable JsonNode delta,
            Words words,
            Naming names) {
        return new Moved(
                path,
                Values.label(view, path, words),
                Values.of(root, path, before, words, names),
                Values.of(root, path, after, words, names),
                delta == null ? null : Values.delta(path, delta, words));
    }
}
