package io.taizhang.query.organisation;

import io.taizhang.api.organisation.PlaceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place and what its last survey found.
 *
 * @param surveyed whether it has ever been surveyed
 * @param survey null until it has been
 * @param closedOn null while it is open
 */
public record PlaceRow(
        String placeId,
        String unitId,
        String unitPath,
        PlaceKind kind,
        String name,
        @Nullable String parentPlaceId,
        @Nullable String gridCode,
        @Nullable Long residents,
        @Nullable Integer builtYear,
        @Nullable Integer buildings,
        @Nullable Long households,
        @Nullable Long areaM2,
        boolean surveyed,
        @Nullable Survey survey,
        boolean open,
        LocalDate registeredOn,
        @Nullable LocalDate closedOn) {

    int timesSurveyed() {
        return survey == null ? 0 : survey.times();
    }

    PlaceRow surveyed(String path, Survey found) {
        return new PlaceRow(
                placeId,
                unitId,
                path,
                kind,
                name,
                parentPlaceId,
                gridCode,
                residents,
                builtYear,
                buildings,
                households,
                areaM2,
                true,
                found,
                open,
                registeredOn,
                closedOn);
    }

    PlaceRow closed(String path, LocalDate on) {
        return new PlaceRow(
                placeId,
                unitId,
                path,
                kind,
                name,
                parentPlaceId,
                gridCode,
                residents,
                builtYear,
                buildings,
                households,
                areaM2,
                surveyed,
                survey,
                false,
                registeredOn,
                on);
    }
}
