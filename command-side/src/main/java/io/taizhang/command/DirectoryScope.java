package io.taizhang.command;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.command.directory.UnitDirectory;
import io.taizhang.command.directory.UnitForest;
import java.util.Collection;
import java.util.List;

/** Scope by the tree of units: an actor reaches its own unit and what is below it; the system reaches everything. */
final class DirectoryScope implements Scope {
    private final UnitDirectory directory;

    DirectoryScope(UnitDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String enter(Issued issued, String unitId, Collection<String> workers) {
        return enter(issued, unitId, workers, directory.now());
    }

    @Override
    public String enterToOpen(Issued issued, String unitId) {
        UnitForest forest = directory.now();
        String path = enter(issued, unitId, List.of(unitId), forest);
        CommonRule.UNIT_CLOSED.refuseIf(forest.isClosed(unitId), unitId);
        return path;
    }

    @Override
    public String enterTopmost(Issued issued) {
        UnitForest forest = directory.now();
        String topmost = forest.topmost().orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal("/"));
        return enter(issued, topmost, List.of(topmost), forest);
    }

    /** While the ledger has no unit, an administrator who belongs to none may open the first. */
    @Override
    public void enterNew(Issued issued, String unitPath) {
        List<String> path = List.of(unitPath.split("/"));
        boolean first = issued.role() == Role.ADMIN
                && path.size() == 1
                && directory.now().isEmpty();
        CommonRule.OUT_OF_SCOPE.refuseIf(!first && !reaches(issued, path), unitPath);
        UnitPath.note(unitPath);
    }

    private static String enter(Issued issued, String unitId, Collection<String> workers, UnitForest forest) {
        List<String> path = path(unitId, forest);
        boolean reached = workers.stream().anyMatch(worker -> reaches(issued, path(worker, forest)));
        CommonRule.OUT_OF_SCOPE.refuseIf(!reached, unitId);
        String joined = String.join("/", path);
        UnitPath.note(joined);
        return joined;
    }

    private static List<String> path(String unitId, UnitForest forest) {
        return forest.path(unitId).orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(unitId));
    }

    private static boolean reaches(Issued issued, List<String> path) {
        Actor actor = issued.by();
        return issued.role() == Role.SYSTEM || path.contains(actor.unitId());
    }
}
