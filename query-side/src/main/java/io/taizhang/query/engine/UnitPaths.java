package io.taizhang.query.engine;

import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which unit stands under which, folded from the ledger as far as each question needs. */
final class UnitPaths {
    private final Ledger ledger;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Reach> reaches = new HashMap<>();
    private long position;

    UnitPaths(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The units above a unit and itself, topmost first; empty where it was not registered up to a position. */
    synchronized List<String> of(String unitId, long upTo) {
        catchUp(upTo);
        return path(unitId);
    }

    /** Everything from the top unit, and from everywhere while there is no unit; otherwise the unit and all below it. */
    synchronized Reach reach(String unitId, long upTo) {
        catchUp(upTo);
        return reaches.computeIfAbsent(unitId, this::reach);
    }

    private Reach reach(String unitId) {
        return parents.isEmpty() || isTop(unitId) ? Reach.EVERYTHING : new Reach(below(unitId));
    }

    private List<String> path(String unitId) {
        List<String> path = new ArrayList<>();
        @Nullable String unit = parents.containsKey(unitId) ? unitId : null;
        while (unit != null && !unit.isEmpty() && !path.contains(unit)) {
            path.addFirst(unit);
            unit = parents.get(unit);
        }
        return List.copyOf(path);
    }

    private Set<String> below(String top) {
        return parents.keySet().stream()
                .filter(unit -> path(unit).contains(top))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this unit stands above all others. */
    private boolean isTop(String unitId) {
        return "".equals(parents.get(unitId))
                && parents.values().stream().filter(String::isEmpty).count() == 1;
    }

    private void catchUp(long upTo) {
        if (upTo > position) {
            ledger.read(position, upTo, Set.of(UnitRegistered.class, UnitMoved.class), this::fold);
            position = upTo;
        }
    }

    private void fold(Fact fact) {
        reaches.clear();
        switch (fact.event()) {
            case UnitRegistered unit -> parents.put(unit.unitId(), unit.parentId() == null ? "" : unit.parentId());
            case UnitMoved unit -> parents.put(unit.unitId(), unit.toParentId());
            default -> throw new IllegalStateException("Not asked for: " + fact.type());
        }
    }
}
