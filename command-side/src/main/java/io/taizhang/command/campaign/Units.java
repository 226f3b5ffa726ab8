package io.taizhang.command.campaign;

import java.util.List;
import java.util.Optional;

/** What campaigns know of the units they name, also of those the actor does not reach. */
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
    }
}
