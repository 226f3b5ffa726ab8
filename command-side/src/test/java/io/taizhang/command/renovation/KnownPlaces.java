package io.taizhang.command.renovation;

import io.taizhang.command.organisation.Places;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Three places to renovate, one of the neighbours' and one that is closed, all registered on New Year's Day of 2021. */
final class KnownPlaces implements Places {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T01:00:00Z");
    private static final Map<String, KnownPlace> PLACES = Map.of(
            "yard-1", new KnownPlace(List.of("demo", "xinhualu"), true, NEW_YEAR),
            "yard-2", new KnownPlace(List.of("demo", "xinhualu", "zhijie"), true, NEW_YEAR),
            "ring-road", new KnownPlace(List.of("demo"), true, NEW_YEAR),
            "next-door", new KnownPlace(List.of("demo", "jichenglu"), true, NEW_YEAR),
            "torn-down", new KnownPlace(List.of("demo", "xinhualu"), false, NEW_YEAR));

    @Override
    public Optional<KnownPlace> find(String placeId) {
        return Optional.ofNullable(PLACES.get(placeId));
    }
}
