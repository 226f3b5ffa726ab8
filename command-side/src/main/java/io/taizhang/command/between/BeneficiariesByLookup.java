package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.renovation.Project;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Projects as the ledger has them at the moment of asking, under the units as they stand then. */
final class BeneficiariesByLookup implements Beneficiaries {
    private static final String PROJECT = "project/";

    private final Lookup lookup;
    private final Supplier<UnitForest> units;

    BeneficiariesByLookup(Lookup lookup, Supplier<UnitForest> units) {
        this.lookup = lookup;
        this.units = units;
    }

    @Override
    public Optional<Beneficiary> find(String projectOrCampaignId) {
        return projectOrCampaignId.startsWith(PROJECT)
                ? lookup.ask(Project.class, projectOrCampaignId, Project::standing)
                        .map(this::beneficiary)
                : Optional.empty();
    }

    private Beneficiary beneficiary(Project.Standing project) {
        List<String> path = units.get().path(project.unitId()).orElse(List.of());
        return new Beneficiary(path, project.open(), project.since());
    }
}
