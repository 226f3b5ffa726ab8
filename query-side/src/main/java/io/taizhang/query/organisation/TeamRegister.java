package io.taizhang.query.organisation;

import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.api.organisation.OrganisationEvent.TeamDisbanded;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teams, standing and disbanded. */
final class TeamRegister extends PerThing<TeamRow> {

    TeamRegister() {
        super(
                "team",
                "team-register",
                new Title("队伍名册", "Teams"),
                TeamRow.class,
                Set.of(TeamFormed.class, HeadcountChanged.class, TeamDisbanded.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "kind", "open");
    }

    @Override
    public TeamRow apply(String key, @Nullable TeamRow row, Fact fact) {
        return switch (fact.event()) {
            case TeamFormed event ->
                new TeamRow(
                        key,
                        event.unitId(),
                        fact.unitPath(),
                        event.kind(),
                        event.name(),
                        event.headcount(),
                        true,
                        fact.occurredOn(),
                        null);
            case HeadcountChanged event -> standing(row, fact).of(event.toHeadcount(), fact.unitPath());
            case TeamDisbanded event -> standing(row, fact).disbanded(fact.unitPath(), fact.occurredOn());
            default -> throw unexpected(fact);
        };
    }
}
