package io.taizhang.command.testing;

import io.taizhang.api.Role;
import io.taizhang.command.CommandPath;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A unit tree of fixed paths, {@code demo}, {@code demo/xinhualu}, {@code demo/jichenglu} unless said otherwise. */
public final class FakeScope implements Scope {
    private final Map<String, String> paths;
    private final Set<String> closed;
    private final List<String> entered = new ArrayList<>();

    private FakeScope(Map<String, String> paths, Set<String> closed) {
        this.paths = paths;
        this.closed = closed;
    }

    public static FakeScope demo() {
        return of(Map.of("demo", "demo", "xinhualu", "demo/xinhualu", "jichenglu", "demo/jichenglu"), Set.of());
    }

    /** @param paths each unit's path, by the unit's id */
    public static FakeScope of(Map<String, String> paths, Set<String> closed) {
        return new FakeScope(paths, closed);
    }

    /** The paths that commands have entered, in order. */
    public List<String> entered() {
        return List.copyOf(entered);
    }

    @Override
    public String enter(Issued issued, String unitId, Collection<String> workers) {
        String path = path(unitId);
        boolean reached = workers.stream().anyMatch(worker -> reaches(issued, path(worker)));
        CommonRule.OUT_OF_SCOPE.refuseIf(!reached, path);
        return note(path);
    }

    private String path(String unitId) {
        String path = paths.get(unitId);
        CommonRule.UNIT_UNKNOWN.refuseIf(path == null, unitId);
        return path;
    }

    @Override
    public String enterToOpen(Issued issued, String unitId) {
        String path = enter(issued, unitId);
        CommonRule.UNIT_CLOSED.refuseIf(closed.contains(unitId), unitId);
        return path;
    }

    @Override
    public String enterTopmost(Issued issued) {
        return paths.values().stream()
                .filter(path -> !path.contains("/"))
                .findFirst()
                .map(path -> enterPath(issued, path))
                .orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal("/"));
    }

    @Override
    public void enterNew(Issued issued, String unitPath) {
        boolean first = issued.by().unitId().isEmpty() && !unitPath.contains("/");
        if (first) {
            entered.add(unitPath);
            CommandPath.note(unitPath);
        } else {
            enterPath(issued, unitPath);
        }
    }

    private String enterPath(Issued issued, String path) {
        CommonRule.OUT_OF_SCOPE.refuseIf(!reaches(issued, path), path);
        return note(path);
    }

    private static boolean reaches(Issued issued, String path) {
        return issued.role() == Role.SYSTEM
                || List.of(path.split("/")).contains(issued.by().unitId());
    }

    private String note(String path) {
        entered.add(path);
        CommandPath.note(path);
        return path;
    }
}
