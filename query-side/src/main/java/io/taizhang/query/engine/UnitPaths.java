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

/** Which unit stands under which, folded from the ledger and brought up to its head before each answer. */
final class UnitPaths {
    private final Ledger ledger;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();
    private long position;

    UnitPaths(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The units above a unit and itself, topmost first; empty where it was never registered. */
    synchronized List<String> of(String unitId) {
        catchUp();
        return path(unitId);
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

    /** The unit and all below it. */
    synchronized Set<String> below(String unitId) {
        catchUp();
        return below.computeIfAbsent(
                unitId,
                top -> parents.keySet().stream()
                        .filter(unit -> path(unit).contains(top))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    synchronized boolean noneYet() {
        catchUp();
        return parents.isEmpty();
    }

    /** Whether this unit stands above all others. */
    synchronized boolean isTop(String unitId) {
        catchUp();
        return "".equals(parents.get(unitId))
                && parents.values().stream().filter(String::isEmpty).count() == 1;
    }

    private void catchUp() {
        long head = ledger.head();
        if (head > position) {
            ledger.read(position, head, Set.of(UnitRegistered.class, UnitMoved.class), this::fold);
            position = head;
        }
    }

    private void fold(Fact fact) {
        below.clear();
        switch (fact.event()) {
            case UnitRegistered unit -> parents.put(unit.unitId(), unit.parentId() == null ? "" : unit.parentId());
            case UnitMoved unit -> parents.put(unit.unitId(), unit.toParentId());
            default -> throw new IllegalStateException("Not asked for: " + fact.type());
        }
    }
}
