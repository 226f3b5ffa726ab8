package io.taizhang.command.imports;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.campaign.CampaignCommand.RecordOpinionSurvey;
import io.taizhang.api.honour.HonourCommand.ConferHouseholdStars;
import io.taizhang.api.organisation.OrganisationCommand.RegisterMerchant;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.command.catalogue.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be imported. */
final class ImportKinds {
    private final List<ImportKind> kinds;

    ImportKinds(Catalogue catalogue) {
        this.kinds = List.of(
                rows(
                        "places",
                        of(catalogue, RegisterPlace.class),
                        RegisterPlace.class,
                        List.of("unitId", "kind", "name", "parentPlaceId"),
                        Set.of("parentPlaceId")),
                rows(
                        "merchants",
                        of(catalogue, RegisterMerchant.class),
                        RegisterMerchant.class,
                        List.of("unitId", "name", "uscc", "address"),
                        Set.of()),
                rows(
                        "opinion-surveys",
                        of(catalogue, RecordOpinionSurvey.class),
                        RecordOpinionSurvey.class,
                        List.of(),
                        Set.of()),
                rows(
                        "household-stars",
                        of(catalogue, ConferHouseholdStars.class),
                        HouseholdRow.class,
                        List.of("roundId", "householdId"),
                        Set.of()));
    }

    private static ImportKind rows(
            String name, CommandType type, Class<? extends Record> row, List<String> identity, Set<String> references) {
        return ImportKind.of(name, type, row, Fields.of(row), identity, references);
    }

    private static CommandType of(Catalogue catalogue, Class<? extends LedgerCommand> command) {
        return catalogue.all().stream()
                .filter(type -> type.type().equals(command))
                .findFirst()
                .orElseThrow();
    }

    List<ImportKind> all() {
        return kinds;
    }

    Optional<ImportKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
