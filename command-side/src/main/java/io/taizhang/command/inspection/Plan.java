package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.CHECKLIST_OF_ANOTHER_UNIT;
import static io.taizhang.command.inspection.InspectionRule.CHECKLIST_UNKNOWN;
import static io.taizhang.command.inspection.InspectionRule.OWN_UNIT_IN_CROSS_INSPECTION;
import static io.taizhang.command.inspection.InspectionRule.PLACE_NAMED_TWICE;
import static io.taizhang.command.inspection.InspectionRule.SAMPLE_EXCEEDS_PLACES;

import io.taizhang.api.inspection.InspectionCommand.PlanInspection;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.inspection.Units.KnownUnit;
import java.util.HashSet;
import java.util.Set;

/** An inspection about to be planned. */
record Plan(PlanInspection command) {

    void mustCrossUnits(Units units) {
        KnownUnit inspector = new UnitReferredTo(command.inspectorUnitId()).in(units);
        KnownUnit inspected = new UnitReferredTo(command.inspectedUnitId()).in(units);
        boolean onOneLine =
                inspector.isWithin(command.inspectedUnitId()) || inspected.isWithin(command.inspectorUnitId());
        OWN_UNIT_IN_CROSS_INSPECTION.refuseIf(
                command.kind() == InspectionKind.ROUND_ROBIN && onOneLine,
                command.inspectorUnitId(),
                command.inspectedUnitId());
    }

    Checklist.Known checklist(Units units, Lookup lookup, Issued issued) {
        Checklist.Known checklist = lookup.ask(Checklist.class, "checklist/" + command.checklistId(), Checklist::known)
                .orElseThrow(() -> CHECKLIST_UNKNOWN.refusal(command.checklistId()));
        CHECKLIST_OF_ANOTHER_UNIT.refuseIf(
                !new UnitReferredTo(command.inspectedUnitId()).isWithin(checklist.unitId(), units),
                command.checklistId(),
                command.inspectedUnitId());
        issued.notBefore(checklist.publishedAt());
        return checklist;
    }

    void mustNamePlacesOfTheInspected(Points points, Issued issued) {
        Set<String> named = new HashSet<>();
        for (String placeId : command.placeIds()) {
            PLACE_NAMED_TWICE.refuseIf(!named.add(placeId), placeId);
            new PlaceReferredTo(placeId).mustStandIn(command.inspectedUnitId(), points, issued);
        }
        SAMPLE_EXCEEDS_PLACES.refuseIf(size() > named.size(), size(), named.size());
    }

    InspectionPlanned fact(Checklist.Known checklist, Seeds seeds) {
        boolean given = command.sampleSeed() != null;
        Sample sample = new Sample(given ? command.sampleSeed() : seeds.next(), size());
        return new InspectionPlanned(
                command.inspectionId(),
                command.kind(),
                command.checklistId(),
                checklist.title(),
                checklist.items(),
                command.inspectorUnitId(),
                command.inspectedUnitId(),
                command.placeIds(),
                sample.size(),
                sample.seed(),
                given,
                Sample.SAMPLING,
                sample.of(command.placeIds()));
    }

    private int size() {
        return command.sampleSize() == null ? command.placeIds().size() : command.sampleSize();
    }
}
