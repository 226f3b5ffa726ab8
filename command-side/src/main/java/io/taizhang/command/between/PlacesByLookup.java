package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.organisation.Place;
import io.taizhang.command.organisation.Places;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Places as the ledger has them at the moment of asking, under the units as they stand then. */
final class PlacesByLookup implements Places {
    private final Lookup lookup;
    private final Supplier<UnitForest> units;

    PlacesByLookup(Lookup lookup, Supplier<UnitForest> units) {
        this.lookup = lookup;
        this.units = units;
    }

    @Override
    public Optional<KnownPlace> find(String placeId) {
        return lookup.ask(Place.class, "place/" + placeId, place -> place.known(this::pathOf));
    }

    /** A thing stands in a unit that is in the ledger before it. */
    private List<String> pathOf(String unitId) {
        return units.get().path(unitId).orElseThrow();
    }
}
