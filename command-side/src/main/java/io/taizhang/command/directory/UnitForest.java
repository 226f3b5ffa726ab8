package io.taizhang.command.directory;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units at one moment of the ledger: a fold of what happened to them. */
public final class UnitForest {
    public static final UnitForest EMPTY = new UnitForest(Map.of());

    private final Map<String, Unit> units;

    private UnitForest(Map<String, Unit> units) {
        this.units = units;
    }

    public UnitForest after(Iterable<? extends LedgerEvent> events) {
        Map<String, Unit> changed = new HashMap<>(units);
        for (LedgerEvent event : events) {
            switch (event) {
                case UnitRegistered registered ->
                    changed.put(registered.unitId(), new Unit(registered.parentId(), false));
                case UnitMoved moved ->
                    changed.computeIfPresent(moved.unitId(), (id, unit) -> new Unit(moved.toParentId(), unit.closed()));
                case UnitClosed closed ->
                    changed.computeIfPresent(closed.unitId(), (id, unit) -> new Unit(unit.parentId(), true));
                default -> {
                    // names and figures of units decide nothing here
                }
            }
        }
        return new UnitForest(changed);
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** The one unit above all others; empty while there is none. */
    public Optional<String> topmost() {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().parentId() == null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** From the topmost unit down to this one; empty where there is no such unit. */
    public Optional<List<String>> path(String unitId) {
        if (!units.containsKey(unitId)) {
            return Optional.empty();
        }
        Deque<String> path = new ArrayDeque<>();
        for (String at = unitId; at != null; at = units.get(at).parentId()) {
            path.addFirst(at);
        }
        return Optional.of(List.copyOf(path));
    }

    public boolean isClosed(String unitId) {
        Unit unit = units.get(unitId);
        return unit != null && unit.closed();
    }

    private record Unit(@Nullable String parentId, boolean closed) {}
}
