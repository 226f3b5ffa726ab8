package io.taizhang.command.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 点位: what inspections know of the places they look at. */
public interface Points {

    /** The place as it stands now; empty where none of that id was ever registered. */
    Optional<KnownPoint> find(String placeId);

    /**
     * @param units the units above it, topmost first; the last one is its own
     * @param open false once it was closed
     * @param registeredAt when it was registered, as the official stated it
     */
    record KnownPoint(List<String> units, boolean open, Instant registeredAt) {
        public KnownPoint {
            units = List.copyOf(units);
        }

        String unitId() {
            return units.getLast();
        }
    }
}
