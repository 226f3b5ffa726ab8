package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.PLACE_CLOSED;
import static io.taizhang.command.inspection.InspectionRule.PLACE_OF_ANOTHER_UNIT;

import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.inspection.Points.KnownPoint;

/** A place that a command names. */
record PlaceReferredTo(String placeId) {

    KnownPoint in(Points points) {
        return points.find(placeId).orElseThrow(() -> CommonRule.NOT_FOUND.refusal("place/" + placeId));
    }

    void mustStand(KnownPoint place, Issued issued) {
        PLACE_CLOSED.refuseIf(!place.open(), placeId);
        issued.notBefore(place.registeredAt());
    }

    void mustStandIn(String unitId, Points points, Issued issued) {
        KnownPoint place = in(points);
        PLACE_OF_ANOTHER_UNIT.refuseIf(!place.units().contains(unitId), placeId, unitId);
        mustStand(place, issued);
    }
}
