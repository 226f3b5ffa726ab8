package io.taizhang.query.pages;

import io.taizhang.query.engine.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the things are called that a page's rows name by their ids: asked once a view for all of them. */
final class Naming {
    private final Rows rows;
    private final UnitNames units;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    Naming(Rows rows, UnitNames units) {
        this.rows = rows;
        this.units = units;
    }

    void learn(String view, String component, Collection<String> keys) {
        Map<String, String> names = known.computeIfAbsent(view, it -> new HashMap<>());
        Set<String> unknown = new HashSet<>(keys);
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            names.putAll(rows.texts(view, unknown, component));
        }
    }

    String of(String view, String key) {
        return known.getOrDefault(view, Map.of()).getOrDefault(key, key);
    }

    /** The things of one kind, where others may be told what those are called. */
    void learn(Thing thing, Collection<String> keys) {
        thing.calledElsewhere().ifPresent(called -> learn(thing.view(), called, keys));
    }

    String unit(String id) {
        return units.of(id);
    }
}
