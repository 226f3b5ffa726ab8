package io.taizhang.command.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places by their ids, for tests. */
record KnownPlaces(Map<String, KnownPlace> places) implements Places {
    private static final Instant IN_2020 = Instant.parse("2020-01-01T00:00:00Z");

    static KnownPlaces none() {
        return new KnownPlaces(Map.of());
    }

    static KnownPlaces open(String placeId) {
        return in("xinhualu", placeId);
    }

    /** @param unitId right below the topmost unit */
    static KnownPlaces in(String unitId, String placeId) {
        return new KnownPlaces(Map.of(placeId, new KnownPlace(List.of("demo", unitId), true, IN_2020)));
    }

    static KnownPlaces closed(String placeId) {
        return new KnownPlaces(Map.of(placeId, new KnownPlace(List.of("demo", "xinhualu"), false, IN_2020)));
    }

    @Override
    public Optional<KnownPlace> find(String placeId) {
        return Optional.ofNullable(places.get(placeId));
    }
}
