package io.taizhang.command.inspection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What inspections know of the units they name, also of those the actor does not reach. */
public interface Units {

    /** The unit as it stands now; empty where none of that id was ever registered. */
    Optional<KnownUnit> find(String unitId);

    /**
     * @param path the units above it and itself, topmost first
     * @param open false once it was closed
     */
    record KnownUnit(List<String> path, boolean open) {
        public KnownUnit {
            path = List.copyOf(path);
        }

        /** Whether it is that unit or lies below it. */
        boolean isWithin(String unitId) {
            return path.contains(unitId);
        }

        /** Whether it lies above that unit. */
        boolean isAbove(KnownUnit other) {
            return !path.equals(other.path) && other.path.contains(path.getLast());
        }

        /** The unit directly above it; null where it is the topmost. */
        @Nullable String superior() {
            return path.size() < 2 ? null : path.get(path.size() - 2);
        }
    }
}
