package io.taizhang.query.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A place's history: what was looked at, what was wrong, and what came back.
 *
 * @param recurring findings that are faults come back
 * @param items each as it was observed last
 * @param findings in the order in which they were recorded
 */
public record PointRow(
        String placeId,
        String unitPath,
        int inspected,
        int found,
        int open,
        int recurring,
        List<PointInspection> inspections,
        List<PointItem> items,
        List<PointFinding> findings) {

    static PointRow empty(String placeId, String unitPath) {
        return new PointRow(placeId, unitPath, 0, 0, 0, 0, List.of(), List.of(), List.of());
    }

    PointRow under(String path) {
        return new PointRow(placeId, path, inspected, found, open, recurring, inspections, items, findings);
    }

    PointRow with(PointInspection inspection) {
        return of(
                replaced(inspections, other -> other.inspectionId().equals(inspection.inspectionId()), inspection),
                items,
                findings);
    }

    /** What is entered late of an earlier day leaves what was observed since. */
    PointRow with(PointItem item) {
        if (items.stream().anyMatch(item::isOlderThan)) {
            return this;
        }
        return of(inspections, replaced(items, other -> other.itemCode().equals(item.itemCode()), item), findings);
    }

    PointRow with(PointFinding finding) {
        List<PointFinding> all = replaced(findings, other -> other.findingId().equals(finding.findingId()), finding);
        return of(
                inspections,
                items,
                all.stream()
                        .map(one -> one.recurring(all.stream().anyMatch(one::undoes)))
                        .toList());
    }

    /** In the place of the one it follows, where there is one. */
    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T one) {
        List<T> next = new ArrayList<>(all);
        int at = 0;
        while (at < next.size() && !same.test(next.get(at))) {
            at++;
        }
        if (at < next.size()) {
            next.set(at, one);
        } else {
            next.add(one);
        }
        return List.copyOf(next);
    }

    private PointRow of(List<PointInspection> inspectionLines, List<PointItem> itemLines, List<PointFinding> all) {
        int unsolved = (int)
                all.stream().filter(finding -> finding.verifiedAt() == null).count();
        int comeBack = (int) all.stream().filter(PointFinding::recurring).count();
        return new PointRow(
                placeId,
                unitPath,
                inspectionLines.size(),
                all.size(),
                unsolved,
                comeBack,
                inspectionLines,
                itemLines,
                all);
    }
}
