package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.APPEAL_OPEN;
import static io.taizhang.command.inspection.InspectionRule.INSPECTION_NAMED_TWICE;
import static io.taizhang.command.inspection.InspectionRule.INSPECTION_NOT_FINISHED;
import static io.taizhang.command.inspection.InspectionRule.INSPECTION_OF_ANOTHER_UNIT;
import static io.taizhang.command.inspection.InspectionRule.INSPECTION_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.inspection.BulletinLine;
import io.taizhang.api.inspection.InspectionCommand.IssueBulletin;
import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.UnitThing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 督查通报: what inspections came to, as it stood on the day; a score that is changed later changes no bulletin. */
class Bulletin extends UnitThing {

    Bulletin() {}

    @CommandHandler
    Bulletin(IssueBulletin command, Issued issued, Units units, Lookup lookup) {
        Set<String> named = new HashSet<>();
        List<BulletinLine> lines = new ArrayList<>();
        for (String inspectionId : command.inspectionIds()) {
            INSPECTION_NAMED_TWICE.refuseIf(!named.add(inspectionId), inspectionId);
            lines.add(line(inspectionId, command.unitId(), issued, units, lookup));
        }
        apply(new BulletinIssued(command.bulletinId(), command.unitId(), command.title(), command.summary(), lines));
    }

    private static BulletinLine line(String inspectionId, String unitId, Issued issued, Units units, Lookup lookup) {
        Known inspection = lookup.ask(Inspection.class, "inspection/" + inspectionId, Inspection::known)
                .orElseThrow(() -> INSPECTION_UNKNOWN.refusal(inspectionId));
        INSPECTION_OF_ANOTHER_UNIT.refuseIf(
                !new UnitReferredTo(inspection.inspectedUnitId()).isWithin(unitId, units), inspectionId, unitId);
        Score score = inspection.score();
        INSPECTION_NOT_FINISHED.refuseIf(score == null, inspectionId);
        APPEAL_OPEN.refuseIf(inspection.appealed(), inspectionId);
        issued.notBefore(inspection.since());
        return new BulletinLine(
                inspectionId, inspection.kind(), inspection.inspectedUnitId(), inspection.scoreNo(), score.percent());
    }

    @EventSourcingHandler
    void on(BulletinIssued fact) {
        opened("bulletin/" + fact.bulletinId(), fact.unitId());
    }
}
