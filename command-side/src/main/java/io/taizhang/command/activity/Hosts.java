package io.taizhang.command.activity;

import java.util.List;
import java.util.Optional;

/** What activities know of the units that host them, also of those the actor does not reach. */
public interface Hosts {

    /** The unit as it stands now; empty where none of that id was ever registered. */
    Optional<KnownHost> find(String unitId);

    /**
     * @param path the units above it and itself, topmost first
     * @param open false once it was closed
     */
    record KnownHost(List<String> path, boolean open) {
        public KnownHost {
            path = List.copyOf(path);
        }

        /** Whether it is that unit or lies below it. */
        boolean isWithin(String unitId) {
            return path.contains(unitId);
        }
    }
}
