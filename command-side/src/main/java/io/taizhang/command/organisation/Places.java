package io.taizhang.command.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What posts and places know of the places they refer to. */
public interface Places {

    /** The place as it stands now; empty where none of that id was ever registered. */
    Optional<KnownPlace> find(String placeId);

    /**
     * @param units the units above it, topmost first; the last one is its own
     * @param open false once it was closed
     * @param registeredAt when it was registered, as the official stated it
     */
    record KnownPlace(List<String> units, boolean open, Instant registeredAt) {
        public KnownPlace {
            units = List.copyOf(units);
        }

        /** Whether a unit may refer to it: one that it lies in or that lies above or below, not one beside. */
        public boolean isOnTheLineOf(String unitPath) {
            List<String> path = List.of(unitPath.split("/"));
            return units.contains(path.getLast()) || path.contains(units.getLast());
        }
    }
}
