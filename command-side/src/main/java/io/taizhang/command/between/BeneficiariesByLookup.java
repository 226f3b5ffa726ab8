package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.campaign.Campaign;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.renovation.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Projects and campaigns as the ledger has them at the moment of asking, under the units as they stand then. */
final class BeneficiariesByLookup implements Beneficiaries {
    private final Lookup lookup;
    private final Supplier<UnitForest> units;

    BeneficiariesByLookup(Lookup lookup, Supplier<UnitForest> units) {
        this.lookup = lookup;
        this.units = units;
    }

    @Override
    public Optional<Beneficiary> find(String projectOrCampaignId) {
        String type = projectOrCampaignId.substring(0, projectOrCampaignId.indexOf('/'));
        return switch (type) {
            case "project" ->
                lookup.ask(Project.class, projectOrCampaignId, Project::standing)
                        .map(it -> beneficiary(it.unitId(), it.open(), it.since()));
            case "campaign" ->
                lookup.ask(Campaign.class, projectOrCampaignId, Campaign::standing)
                        .map(it -> beneficiary(it.unitId(), it.open(), it.since()));
            default -> Optional.empty();
        };
    }

    private Beneficiary beneficiary(String unitId, boolean open, Instant since) {
        List<String> path = units.get().path(unitId).orElse(List.of());
        return new Beneficiary(path, open, since);
    }
}
