package io.taizhang.command.organisation;

import io.taizhang.api.organisation.UnitKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every unit there ever was, and what it hangs below. */
final class Units {
    private final Map<String, Unit> byId = new LinkedHashMap<>();

    boolean isEmpty() {
        return byId.isEmpty();
    }

    boolean has(String unitId) {
        return byId.containsKey(unitId);
    }

    Optional<Unit> find(String unitId) {
        return Optional.ofNullable(byId.get(unitId));
    }

    /** Whether a unit is another one or hangs somewhere below it. */
    boolean isAtOrBelow(String unitId, String other) {
        return Stream.iterate(unitId, Objects::nonNull, this::parentOf).anyMatch(other::equals);
    }

    boolean hasOpenChildren(String unitId) {
        return childrenOf(unitId).anyMatch(Unit::isOpen);
    }

    /** When the last of its children was closed; empty where it never had one, or one is open. */
    Optional<Instant> lastChildClosedAt(String unitId) {
        return childrenOf(unitId).map(Unit::closedAt).filter(Objects::nonNull).max(Instant::compareTo);
    }

    void put(String unitId, Unit unit) {
        byId.put(unitId, unit);
    }

    private Stream<Unit> childrenOf(String unitId) {
        return byId.values().stream().filter(unit -> unitId.equals(unit.parentId()));
    }

    private @Nullable String parentOf(String unitId) {
        return find(unitId).map(Unit::parentId).orElse(null);
    }

    /**
     * @param parentId null for the topmost unit
     * @param hangsSince when it was registered, or moved to where it hangs
     */
    record Unit(
            UnitKind kind,
            @Nullable String parentId,
            Instant registeredAt,
            Instant hangsSince,
            @Nullable Instant closedAt) {

        boolean isOpen() {
            return closedAt == null;
        }

        Unit movedTo(String newParentId, Instant at) {
            return new Unit(kind, newParentId, registeredAt, at, closedAt);
        }

        Unit closed(Instant at) {
            return new Unit(kind, parentId, registeredAt, hangsSince, at);
        }
    }
}
