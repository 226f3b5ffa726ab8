package io.taizhang.query.campaign;

import io.taizhang.api.organisation.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit among those directly below the same one.
 *
 * @param rank 1 is the best; units that are level share it, and a unit without tasks has none
 * @param name null until it is known, as is {@code kind}
 * @param tasks on which the rank rests, so that a rank over few tasks reads as such
 * @param figures of the unit and everything below it
 */
public record RankLine(
        @Nullable Integer rank,
        String unitId,
        @Nullable String name,
        @Nullable UnitKind kind,
        long tasks,
        @Nullable BigDecimal verifiedPercent,
        TaskFigures figures) {

    private static final Comparator<RankLine> BEST_FIRST = Comparator.comparing(
                    RankLine::verifiedPercent, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(RankLine::unitId);

    static RankLine of(String unitId) {
        return new RankLine(null, unitId, null, null, 0, null, TaskFigures.NONE);
    }

    RankLine named(@Nullable String newName, @Nullable UnitKind newKind) {
        return new RankLine(rank, unitId, newName, newKind, tasks, verifiedPercent, figures);
    }

    RankLine with(TaskFigures now) {
        return new RankLine(rank, unitId, name, kind, now.tasks(), now.verifiedPercent(), now);
    }

    /** In their order, each with its rank. */
    static List<RankLine> ranked(List<RankLine> lines) {
        List<RankLine> inOrder = lines.stream().sorted(BEST_FIRST).toList();
        List<RankLine> ranked = new ArrayList<>();
        for (RankLine line : inOrder) {
            ranked.add(line.at(line.verifiedPercent() == null ? null : rankAfter(ranked, line)));
        }
        return List.copyOf(ranked);
    }

    private static @Nullable Integer rankAfter(List<RankLine> better, RankLine line) {
        boolean level = !better.isEmpty()
                && line.verifiedPercent().equals(better.getLast().verifiedPercent());
        return level ? better.getLast().rank() : Integer.valueOf(better.size() + 1);
    }

    private RankLine at(@Nullable Integer place) {
        return new RankLine(place, unitId, name, kind, tasks, verifiedPercent, figures);
    }
}
