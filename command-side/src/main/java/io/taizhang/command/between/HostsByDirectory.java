package io.taizhang.command.between;

import io.taizhang.command.activity.Hosts;
import io.taizhang.command.directory.UnitForest;
import java.util.Optional;
import java.util.function.Supplier;

/** Hosts as they stand in the ledger at the moment of asking. */
final class HostsByDirectory implements Hosts {
    private final Supplier<UnitForest> forest;

    HostsByDirectory(Supplier<UnitForest> forest) {
        this.forest = forest;
    }

    @Override
    public Optional<KnownHost> find(String unitId) {
        UnitForest now = forest.get();
        return now.path(unitId).map(path -> new KnownHost(path, !now.isClosed(unitId)));
    }
}
