package io.taizhang.query.pages;

import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What units are called and how they stand under each other; read anew when it was read a moment ago. */
public final class UnitNames {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Rows rows;
    private final InstantSource clock;
    private final Docs docs = new Docs();
    private volatile @Nullable Known known;

    UnitNames(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A unit.
     *
     * @param parentId null for the topmost
     */
    public record Unit(
            String id, String name, String kind, @Nullable String parentId, boolean open) {}

    private record Known(Map<String, Unit> units, long readAt) {}

    /** By id, in the order of their ids; nothing while they cannot be told. */
    public Map<String, Unit> all() {
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt() > FRESH.toNanos()) {
            now = new Known(read(), System.nanoTime());
            known = now;
        }
        return now.units();
    }

    /** The unit's name; its id where it has none that is known. */
    public String of(String unitId) {
        Unit unit = all().get(unitId);
        return unit == null ? unitId : unit.name();
    }

    /** The units above one and itself, topmost first. */
    public List<Unit> path(String unitId) {
        List<Unit> path = new ArrayList<>();
        Unit unit = all().get(unitId);
        while (unit != null && !path.contains(unit)) {
            path.addFirst(unit);
            unit = unit.parentId() == null ? null : all().get(unit.parentId());
        }
        return path;
    }

    /** A unit and those below it that are open, each before its own. */
    public List<Unit> below(String unitId) {
        List<Unit> tree = new ArrayList<>();
        Unit top = all().get(unitId);
        if (top != null) {
            add(top, tree);
        }
        return tree;
    }

    private void add(Unit unit, List<Unit> tree) {
        tree.add(unit);
        all().values().stream()
                .filter(child -> unit.id().equals(child.parentId()) && child.open() && !tree.contains(child))
                .forEach(child -> add(child, tree));
    }

    private Map<String, Unit> read() {
        Map<String, Unit> units = new LinkedHashMap<>();
        try {
            RowPage page;
            int number = 0;
            do {
                page = rows.find(asked(number++));
                page.items().forEach(row -> units.put(row.key(), unit(row)));
            } while (page.items().size() == RowsAsked.LARGEST_PAGE);
        } catch (QueryRefusal refusal) {
            if (refusal.refused() != Refused.VIEW_NOT_READY) {
                throw refusal;
            }
        }
        return Collections.unmodifiableMap(units);
    }

    private Unit unit(FoundRow row) {
        JsonNode doc = docs.tree(row.doc());
        return new Unit(
                row.key(),
                doc.path("name").asString(row.key()),
                doc.path("kind").asString(""),
                doc.path("parentId").isNull() ? null : doc.path("parentId").asString(null),
                doc.path("open").booleanValue(true));
    }

    private RowsAsked asked(int page) {
        return new RowsAsked(
                "unit-register",
                new Reach(null),
                null,
                true,
                During.now(clock.instant()),
                Map.of(),
                null,
                page,
                RowsAsked.LARGEST_PAGE,
                null);
    }
}
