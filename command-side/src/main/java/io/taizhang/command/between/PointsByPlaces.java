package io.taizhang.command.between;

import io.taizhang.command.inspection.Points;
import io.taizhang.command.organisation.Places;
import java.util.Optional;

/** The places that inspections look at, as the organisation knows them. */
final class PointsByPlaces implements Points {
    private final Places places;

    PointsByPlaces(Places places) {
        this.places = places;
    }

    @Override
    public Optional<KnownPoint> find(String placeId) {
        return places.find(placeId).map(place -> new KnownPoint(place.units(), place.open(), place.registeredAt()));
    }
}
