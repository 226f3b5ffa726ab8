package io.taizhang.query.pages.casework;

import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;

import io.taizhang.api.Role;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.UnitNames;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases whose clock runs: at the office, at its departments, and at whoever verifies. */
@Component
class CaseDuties implements Duties {
    private static final String DEPARTMENT = "DEPARTMENT";
    private static final Listing CASES = Listing.of(CaseReading.DESK)
            .columns(text("description").linked("/casework/{caseId}"), name("placeId", "place-register", "name"));

    private final UnitNames units;

    CaseDuties(UnitNames units) {
        this.units = units;
    }

    @Override
    public Section section() {
        return Section.CASEWORK;
    }

    @Override
    public List<Duty> of(Frame frame) {
        Stream<Duty> always = Stream.of(
                step("case.verify", CaseStage.HANDLED, Role.INSPECTOR, "verify-case"),
                taken("case.extend", CASES.where("extensionHours", ">0"), Role.APPROVER, "approve-extension"));
        return Stream.concat(isOfDepartment(frame) ? ofDepartment() : ofOffice(), always)
                .toList();
    }

    private boolean isOfDepartment(Frame frame) {
        UnitNames.Unit own = units.all().get(frame.actor().unitId());
        return own != null && own.kind().equals(DEPARTMENT);
    }

    private static Stream<Duty> ofOffice() {
        return Stream.of(
                step("case.file", CaseStage.REPORTED, Role.OFFICIAL, "file-case"),
                step("case.dispatch", CaseStage.FILED, Role.OFFICIAL, "dispatch-case"),
                step("case.close", CaseStage.VERIFIED, Role.OFFICIAL, "close-case"));
    }

    private static Stream<Duty> ofDepartment() {
        return Stream.of(
                step("case.accept", CaseStage.DISPATCHED, Role.OFFICIAL, "accept-dispatch"),
                step("case.arrive", CaseStage.ACCEPTED, Role.OFFICIAL, "arrive"),
                step("case.handle", CaseStage.ARRIVED, Role.OFFICIAL, "handle-case"));
    }

    private static Duty step(String code, CaseStage stage, Role role, String command) {
        return taken(code, CASES.where("stage", stage.name()), role, command).listed("/casework?stage=" + stage);
    }

    private static Duty taken(String code, Listing cases, Role role, String command) {
        return Duty.of(code, role, "casework/" + command, "caseId")
                .rows(cases)
                .due("dueAt")
                .form("/casework/{caseId}/steps/" + command)
                .listed("/casework");
    }
}
