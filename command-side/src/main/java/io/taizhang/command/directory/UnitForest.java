package io.taizhang.command.directory;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.UnitKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The units at one moment of the ledger: a fold of what happened to them. */
public final class UnitForest {
    public static final UnitForest EMPTY = new UnitForest(Map.of());

    private final Map<String, Unit> units;

    private UnitForest(Map<String, Unit> units) {
        this.units = units;
    }

    public UnitForest after(Iterable<? extends LedgerEvent> events) {
        Map<String, Unit> changed = new LinkedHashMap<>(units);
        for (LedgerEvent event : events) {
            switch (event) {
                case UnitRegistered registered ->
                    changed.put(
                            registered.unitId(),
                            new Unit(registered.parentId(), false, registered.kind(), registered.name()));
                case UnitMoved moved ->
                    changed.computeIfPresent(moved.unitId(), (id, unit) -> unit.below(moved.toParentId()));
                case UnitClosed closed -> changed.computeIfPresent(closed.unitId(), (id, unit) -> unit.over());
                case UnitRenamed renamed ->
                    changed.computeIfPresent(renamed.unitId(), (id, unit) -> unit.called(renamed.name()));
                default -> {
                    // figures of units decide nothing here
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

    /**
     * The offices to which people bring what concerns them, in the order of their registration: the open subdistricts, or
     * every open unit where the ledger knows none.
     */
    public List<Office> offices() {
        List<Office> subdistricts = open(unit -> unit.kind() == UnitKind.SUBDISTRICT);
        return subdistricts.isEmpty() ? open(unit -> true) : subdistricts;
    }

    private List<Office> open(Predicate<Unit> wanted) {
        return units.entrySet().stream()
                .filter(entry -> !entry.getValue().closed() && wanted.test(entry.getValue()))
                .map(entry -> new Office(entry.getKey(), entry.getValue().name()))
                .toList();
    }

    /** A unit by the name people know it by. */
    public record Office(String unitId, String name) {}

    private record Unit(@Nullable String parentId, boolean closed, UnitKind kind, String name) {
        Unit below(@Nullable String another) {
            return new Unit(another, closed, kind, name);
        }

        Unit called(String another) {
            return new Unit(parentId, closed, kind, another);
        }

        Unit over() {
            return new Unit(parentId, true, kind, name);
        }
    }
}
