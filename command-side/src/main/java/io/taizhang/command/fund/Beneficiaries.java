package io.taizhang.command.fund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a fund knows of the projects and campaigns that money is allocated to. */
public interface Beneficiaries {

    /**
     * The thing as it stands now; empty where there is none, or none of its kind can be looked up.
     *
     * @param projectOrCampaignId with its type: {@code project/p1}
     */
    Optional<Beneficiary> find(String projectOrCampaignId);

    /**
     * @param units the units above it, topmost first; the last one is its own
     * @param open whether money may still be promised to it
     * @param since when it came to be, as the official stated it
     */
    record Beneficiary(List<String> units, boolean open, Instant since) {
        public Beneficiary {
            units = List.copyOf(units);
        }

        boolean isWithin(String unitId) {
            return units.contains(unitId);
        }
    }
}
