package io.taizhang.command.between;

import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.service.Buyers;
import java.util.Optional;
import java.util.function.Supplier;

/** Units that buy services, and those they buy for, as they stand in the ledger at the moment of asking. */
final class BuyersByDirectory implements Buyers {
    private final Supplier<UnitForest> forest;

    BuyersByDirectory(Supplier<UnitForest> forest) {
        this.forest = forest;
    }

    @Override
    public Optional<KnownUnit> find(String unitId) {
        UnitForest now = forest.get();
        return now.path(unitId).map(path -> new KnownUnit(path, !now.isClosed(unitId)));
    }
}
