package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.activity.Teams;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.organisation.Team;
import java.util.Optional;
import java.util.function.Supplier;

/** Teams as the ledger has them at the moment of asking, under the units as they stand then. */
final class TeamsByLookup implements Teams {
    private final Lookup lookup;
    private final Supplier<UnitForest> units;

    TeamsByLookup(Lookup lookup, Supplier<UnitForest> units) {
        this.lookup = lookup;
        this.units = units;
    }

    @Override
    public Optional<KnownTeam> find(String teamId) {
        return lookup.ask(Team.class, "team/" + teamId, Team::known).map(this::known);
    }

    /** A thing stands in a unit that is in the ledger before it. */
    private KnownTeam known(Team.Known team) {
        return new KnownTeam(units.get().path(team.unitId()).orElseThrow(), team.kind(), team.open(), team.since());
    }
}
