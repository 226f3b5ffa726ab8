package io.taizhang.query.renovation;

import io.taizhang.api.renovation.Stage;
import io.taizhang.query.fold.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The old compounds of a unit and of everything below it: how many places were surveyed, and where their projects stand.
 *
 * @param name of the unit; null until it is known
 * @param surveyed compounds that have been surveyed, each once, closed ones too
 * @param projects not cancelled; inPlan + underWorks + done
 * @param inPlan included or approved, works not yet begun
 * @param underWorks begun and not completed, or sent back by acceptance
 * @param done works completed, of which {@code handedOver} are out of the office's hands
 * @param demonstrations designated as such (示范院)
 */
public record CompoundRow(
        String unitId,
        @Nullable String name,
        String unitPath,
        long surveyed,
        long projects,
        long inPlan,
        long underWorks,
        long done,
        long handedOver,
        long cancelled,
        long demonstrations,
        Tally<Stage> stages) {

    static CompoundRow empty(String unitId) {
        return of(unitId, null, unitId, 0, Tally.none(), 0);
    }

    CompoundRow at(String path) {
        return of(unitId, name, path, surveyed, stages, demonstrations);
    }

    CompoundRow named(String newName) {
        return of(unitId, newName, unitPath, surveyed, stages, demonstrations);
    }

    CompoundRow oneMoreSurveyed() {
        return of(unitId, name, unitPath, surveyed + 1, stages, demonstrations);
    }

    CompoundRow oneMoreDemonstration() {
        return of(unitId, name, unitPath, surveyed, stages, demonstrations + 1);
    }

    CompoundRow moved(Stages.Change change) {
        Tally<Stage> left = change.from() == null ? stages : stages.minus(change.from(), 1);
        return of(unitId, name, unitPath, surveyed, left.plus(change.to(), 1), demonstrations);
    }

    private static CompoundRow of(
            String unitId,
            @Nullable String name,
            String unitPath,
            long surveyed,
            Tally<Stage> stages,
            long demonstrations) {
        long inPlan = stages.of(Stage.IDENTIFICATION) + stages.of(Stage.PREPARATION);
        long underWorks = stages.of(Stage.IMPLEMENTATION);
        long done = stages.of(Stage.COMPLETION) + stages.of(Stage.COMPLETED);
        return new CompoundRow(
                unitId,
                name,
                unitPath,
                surveyed,
                inPlan + underWorks + done,
                inPlan,
                underWorks,
                done,
                stages.of(Stage.COMPLETED),
                stages.of(Stage.CANCELLED),
                demonstrations,
                stages);
    }
}
