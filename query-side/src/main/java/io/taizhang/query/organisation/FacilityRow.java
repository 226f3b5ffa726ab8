package io.taizhang.query.organisation;

import io.taizhang.api.organisation.FacilityKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A facility, or a number of them under one name.
 *
 * @param count how many; of a closed facility, as many as it had
 * @param closedOn null while it is open
 */
public record FacilityRow(
        String facilityId,
        String unitId,
        String unitPath,
        FacilityKind kind,
        String name,
        int count,
        boolean open,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    FacilityRow closed(String path, LocalDate on) {
        return new FacilityRow(facilityId, unitId, path, kind, name, count, false, openedOn, on);
    }
}
