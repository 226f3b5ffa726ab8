package io.taizhang.command.organisation;

import static io.taizhang.command.organisation.OrganisationRule.PLACE_CLOSED;
import static io.taizhang.command.organisation.OrganisationRule.PLACE_OF_ANOTHER_UNIT;
import static io.taizhang.command.organisation.OrganisationRule.PLACE_UNKNOWN;

import io.taizhang.command.Issued;
import io.taizhang.command.organisation.Places.KnownPlace;
import org.jspecify.annotations.Nullable;

/** A place that a new thing says it belongs to, if it names one. */
record PlaceReferredTo(@Nullable String placeId) {

    /** @param unitPath of the new thing */
    void mustBeOpen(Places places, String unitPath, Issued issued) {
        if (placeId != null) {
            KnownPlace place = places.find(placeId).orElseThrow(() -> PLACE_UNKNOWN.refusal(placeId));
            PLACE_OF_ANOTHER_UNIT.refuseIf(!place.isOnTheLineOf(unitPath), placeId);
            PLACE_CLOSED.refuseIf(!place.open(), placeId);
            issued.notBefore(place.registeredAt());
        }
    }
}
