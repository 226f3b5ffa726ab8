package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.organisation.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come with its tasks, and how the units directly below it compare.
 *
 * @param name null until it is known, as are {@code kind} and, for the topmost unit always, {@code parentUnitId}
 * @param tasks led by the unit or by one below it, not cancelled
 * @param verifiedPercent of their weight, what was verified; null where there is no task
 * @param below the units directly below it, the best first
 */
public record RankingRow(
        String unitId,
        @Nullable String name,
        @Nullable UnitKind kind,
        @Nullable String parentUnitId,
        String unitPath,
        long tasks,
        @Nullable BigDecimal verifiedPercent,
        TaskFigures figures,
        List<RankLine> below) {

    static RankingRow empty(String unitId) {
        return new RankingRow(unitId, null, null, null, unitId, 0, null, TaskFigures.NONE, List.of());
    }

    RankingRow named(@Nullable String newName, @Nullable UnitKind newKind) {
        return new RankingRow(unitId, newName, newKind, parentUnitId, unitPath, tasks, verifiedPercent, figures, below);
    }

    /** @param path empty where the fact was not recorded under this unit */
    RankingRow at(String path) {
        return path.isEmpty() || path.equals(unitPath)
                ? this
                : new RankingRow(unitId, name, kind, parentIn(path), path, tasks, verifiedPercent, figures, below);
    }

    RankingRow after(CampaignEvent event) {
        TaskFigures now = figures.after(event);
        return new RankingRow(
                unitId, name, kind, parentUnitId, unitPath, now.tasks(), now.verifiedPercent(), now, below);
    }

    /** What changed in a unit directly below. */
    RankingRow with(String child, UnaryOperator<RankLine> change) {
        List<RankLine> lines = new ArrayList<>(below);
        RankLine line = lines.stream()
                .filter(it -> it.unitId().equals(child))
                .findFirst()
                .orElseGet(() -> RankLine.of(child));
        lines.remove(line);
        lines.add(change.apply(line));
        return compared(lines);
    }

    RankingRow without(String child) {
        return compared(below.stream().filter(it -> !it.unitId().equals(child)).toList());
    }

    private RankingRow compared(List<RankLine> lines) {
        return new RankingRow(
                unitId, name, kind, parentUnitId, unitPath, tasks, verifiedPercent, figures, RankLine.ranked(lines));
    }

    private static @Nullable String parentIn(String path) {
        String[] units = path.split("/");
        return units.length < 2 ? null : units[units.length - 2];
    }
}
