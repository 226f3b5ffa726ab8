package io.taizhang.query.organisation;

import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.UnitKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its own figures.
 *
 * @param unitPath down to the unit itself; after a unit above it has moved, up to date with the unit's next fact
 * @param closedOn null while the unit is open
 */
public record UnitRow(
        String unitId,
        String name,
        UnitKind kind,
        @Nullable String parentId,
        String unitPath,
        @Nullable String divisionCode,
        @Nullable Long areaM2,
        @Nullable Long households,
        List<Population> populations,
        boolean open,
        LocalDate registeredOn,
        @Nullable LocalDate closedOn) {

    UnitRow at(String path, @Nullable String parent) {
        return new UnitRow(
                unitId,
                name,
                kind,
                parent,
                path,
                divisionCode,
                areaM2,
                households,
                populations,
                open,
                registeredOn,
                closedOn);
    }

    UnitRow named(String newName) {
        return new UnitRow(
                unitId,
                newName,
                kind,
                parentId,
                unitPath,
                divisionCode,
                areaM2,
                households,
                populations,
                open,
                registeredOn,
                closedOn);
    }

    UnitRow withFigures(@Nullable String division, @Nullable Long area, @Nullable Long homes, List<Population> people) {
        return new UnitRow(
                unitId, name, kind, parentId, unitPath, division, area, homes, people, open, registeredOn, closedOn);
    }

    UnitRow closed(LocalDate on) {
        return new UnitRow(
                unitId,
                name,
                kind,
                parentId,
                unitPath,
                divisionCode,
                areaM2,
                households,
                populations,
                false,
                registeredOn,
                on);
    }
}
