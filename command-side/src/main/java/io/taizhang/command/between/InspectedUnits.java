package io.taizhang.command.between;

import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.inspection.Units;
import java.util.Optional;
import java.util.function.Supplier;

/** Units as inspections know them: as they stand in the ledger at the moment of asking. */
final class InspectedUnits implements Units {
    private final Supplier<UnitForest> forest;

    InspectedUnits(Supplier<UnitForest> forest) {
        this.forest = forest;
    }

    @Override
    public Optional<KnownUnit> find(String unitId) {
        UnitForest now = forest.get();
        return now.path(unitId).map(path -> new KnownUnit(path, !now.isClosed(unitId)));
    }
}
