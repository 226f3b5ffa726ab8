package io.taizhang.command.casework;

import java.util.List;
import java.util.Optional;

/** What cases know of the units that work them off. */
public interface Departments {

    /** The unit as it stands now; empty where none of that id was ever registered. */
    Optional<KnownDepartment> find(String unitId);

    /**
     * @param path the units above it and itself, topmost first
     * @param open false once it was closed
     */
    record KnownDepartment(List<String> path, boolean open) {
        public KnownDepartment {
            path = List.copyOf(path);
        }

        /** Whether it is that unit or lies below it. */
        boolean isWithin(String unitId) {
            return path.contains(unitId);
        }
    }
}
