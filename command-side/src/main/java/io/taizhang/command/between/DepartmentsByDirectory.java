package io.taizhang.command.between;

import io.taizhang.command.casework.Departments;
import io.taizhang.command.directory.UnitForest;
import java.util.Optional;
import java.util.function.Supplier;

/** Units as they stand in the ledger at the moment of asking. */
final class DepartmentsByDirectory implements Departments {
    private final Supplier<UnitForest> forest;

    DepartmentsByDirectory(Supplier<UnitForest> forest) {
        this.forest = forest;
    }

    @Override
    public Optional<KnownDepartment> find(String unitId) {
        UnitForest now = forest.get();
        return now.path(unitId).map(path -> new KnownDepartment(path, !now.isClosed(unitId)));
    }
}
