package io.taizhang.command.casework;

import static io.taizhang.command.casework.CaseworkRule.JUDGED_BY_HANDLING_UNIT;

import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.ArrivedOnSite;
import io.taizhang.api.casework.CaseworkEvent.CaseHandled;
import io.taizhang.api.casework.CaseworkEvent.DispatchAccepted;
import io.taizhang.api.casework.CaseworkEvent.ExtensionRequested;
import io.taizhang.command.Issued;
import io.taizhang.command.casework.Departments.KnownDepartment;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who worked a case off: people and departments, in all its rounds. */
final class Hands {
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Set<String> departments = new LinkedHashSet<>();

    void enter(CaseworkEvent event, String account) {
        switch (event) {
            case DispatchAccepted accepted -> note(account, accepted.departmentId());
            case ArrivedOnSite arrived -> note(account, arrived.departmentId());
            case CaseHandled handled -> note(account, handled.departmentId());
            case ExtensionRequested _ -> accounts.add(account);
            default -> {}
        }
    }

    private void note(String account, String departmentId) {
        accounts.add(account);
        departments.add(departmentId);
    }

    /** Nobody judges what they had a hand in. */
    void mustBeOthersThan(Issued issued) {
        accounts.forEach(issued::notBy);
    }

    /** Neither those who did it, nor others of their unit. */
    void mustBeOfOtherUnits(Issued issued, Departments units) {
        mustBeOthersThan(issued);
        boolean theirs = units.find(issued.by().unitId()).map(KnownDepartment::path).stream()
                .anyMatch(path -> path.stream().anyMatch(departments::contains));
        JUDGED_BY_HANDLING_UNIT.refuseIf(theirs, issued.by().unitId());
    }
}
