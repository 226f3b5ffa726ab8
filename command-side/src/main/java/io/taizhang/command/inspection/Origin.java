package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.INSPECTION_UNKNOWN;
import static io.taizhang.command.inspection.InspectionRule.ITEM_UNKNOWN;
import static io.taizhang.command.inspection.InspectionRule.PLACE_NOT_SAMPLED;

import io.taizhang.api.inspection.InspectionCommand.RaiseFinding;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finding comes from: an inspection, or nothing but somebody's eyes. */
record Origin(@Nullable Known inspection) {

    static Origin of(RaiseFinding command, Lookup lookup) {
        String inspectionId = command.inspectionId();
        return inspectionId == null
                ? new Origin(null)
                : new Origin(lookup.ask(Inspection.class, "inspection/" + inspectionId, Inspection::known)
                        .orElseThrow(() -> INSPECTION_UNKNOWN.refusal(inspectionId)));
    }

    List<String> workers(String unitId) {
        return inspection == null ? List.of(unitId) : inspection.inspecting().workers(inspection.inspectedUnitId());
    }

    void mustAllow(RaiseFinding command, Issued issued, Units units) {
        if (inspection != null) {
            inspection.inspecting().mustBeDoneBy(issued, inspection.inspectedUnitId(), units);
            issued.notBefore(inspection.plannedAt());
            PLACE_NOT_SAMPLED.refuseIf(!inspection.places().contains(command.placeId()), command.placeId());
            String itemCode = command.itemCode();
            ITEM_UNKNOWN.refuseIf(
                    itemCode != null && !inspection.itemCodes().contains(itemCode), String.valueOf(itemCode));
        }
    }

    @Nullable String inspectorUnitId() {
        return inspection == null ? null : inspection.inspecting().unitId();
    }
}
