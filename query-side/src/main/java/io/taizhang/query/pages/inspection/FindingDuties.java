package io.taizhang.query.pages.inspection;

import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;

import io.taizhang.api.Role;
import io.taizhang.query.inspection.FindingState;
import io.taizhang.query.inspection.InspectionState;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.UnitNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Faults to assign, to put right, to verify, to take further up; appeals against scores. */
@Component
class FindingDuties implements Duties {
    private static final String STEPS = "/inspection/findings/{findingId}/steps/";
    private static final Listing FINDINGS = Listing.of(FindingReading.LEDGER)
            .columns(
                    text("description").linked("/inspection/findings/{findingId}"),
                    name("placeId", "place-register", "name"));
    private static final Listing APPEALED = Listing.of("inspection-scores")
            .columns(text("title").linked("/inspection/{inspectionId}"), unit("inspectedUnitId"))
            .where("state", InspectionState.APPEALED.name());

    private final UnitNames units;

    FindingDuties(UnitNames units) {
        this.units = units;
    }

    @Override
    public Section section() {
        return Section.INSPECTION;
    }

    @Override
    public List<Duty> of(Frame frame) {
        String own = frame.actor().unitId();
        Stream<Duty> everywhere = Stream.of(
                step("finding.verify", FindingState.REPORTED, Role.INSPECTOR, "verify-rectified"),
                Duty.of("score.decide", Role.APPROVER, "inspection/decide-appeal")
                        .rows(APPEALED)
                        .knowing(FindingDuties::openAppeal)
                        .listed("/inspection?state=APPEALED"));
        return Stream.concat(everywhere, units.below(own).size() > 1 ? above() : own(own))
                .toList();
    }

    /** A unit with others below it hands faults on to them, and takes further up what they leave undone. */
    private static Stream<Duty> above() {
        return Stream.of(
                step("finding.assign", FindingState.RAISED, Role.OFFICIAL, "assign-rectification"),
                due("finding.overdue", "escalate", FINDINGS.where("overdue", "true")));
    }

    private static Stream<Duty> own(String unit) {
        return Stream.of(
                        Map.entry("finding.accept", FindingState.ASSIGNED),
                        Map.entry("finding.rectify", FindingState.ACCEPTED),
                        Map.entry("finding.again", FindingState.RETURNED))
                .map(step -> due(
                        step.getKey(),
                        step.getValue() == FindingState.ASSIGNED ? "accept-rectification" : "report-rectified",
                        FINDINGS.where("state", step.getValue().name()).where("rectifyingUnitId", unit)));
    }

    private static Duty step(String code, FindingState state, Role role, String command) {
        return Duty.of(code, role, "inspection/" + command, "findingId")
                .rows(FINDINGS.where("state", state.name()).sorted("raisedAt"))
                .form(STEPS + command)
                .listed("/inspection/findings?state=" + state);
    }

    private static Duty due(String code, String command, Listing findings) {
        return Duty.of(code, Role.OFFICIAL, "inspection/" + command, "findingId")
                .rows(findings)
                .due("dueAt")
                .form(STEPS + command)
                .listed("/inspection/findings");
    }

    private static Map<String, String> openAppeal(ObjectNode inspection) {
        String appeal = inspection
                .path("appeals")
                .valueStream()
                .filter(one -> !one.path("decidedOn").isString())
                .map(one -> one.path("appealId").asString())
                .findFirst()
                .orElse("");
        return Map.of("inspectionId", inspection.path("inspectionId").asString(), "appealId", appeal);
    }
}
