package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.OWN_UNIT_IN_CROSS_INSPECTION;

import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.command.Issued;
import java.util.List;

/**
 * The side that inspects.
 *
 * @param cross 互检: it lies beside the inspected unit, and nobody of that one, nor of those above it alone, inspects
 */
record Inspecting(String unitId, boolean cross) {
    static final Inspecting NOBODY = new Inspecting("", false);

    static Inspecting of(InspectionPlanned plan) {
        return new Inspecting(plan.inspectorUnitId(), plan.kind() == InspectionKind.ROUND_ROBIN);
    }

    /** Whose people are let in; those of the inspected unit only to be told by name why they may not. */
    List<String> workers(String inspectedUnitId) {
        return cross ? List.of(unitId, inspectedUnitId) : List.of(unitId);
    }

    void mustBeDoneBy(Issued issued, String inspectedUnitId, Units units) {
        if (cross) {
            String own = issued.by().unitId();
            boolean inspects = new UnitReferredTo(unitId).isWithin(own, units);
            boolean inspected = new UnitReferredTo(own).isWithin(inspectedUnitId, units);
            OWN_UNIT_IN_CROSS_INSPECTION.refuseIf(!inspects || inspected, own, inspectedUnitId);
        }
    }

    boolean isWithin(String other, Units units) {
        return new UnitReferredTo(unitId).isWithin(other, units);
    }
}
