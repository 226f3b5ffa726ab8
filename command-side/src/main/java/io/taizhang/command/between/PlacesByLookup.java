package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.organisation.Place;
import io.taizhang.command.organisation.Places;
import java.util.Optional;

/** Places as the ledger has them at the moment of asking. */
final class PlacesByLookup implements Places {
    private final Lookup lookup;

    PlacesByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<KnownPlace> find(String placeId) {
        return lookup.ask(Place.class, "place/" + placeId, Place::known);
    }
}
