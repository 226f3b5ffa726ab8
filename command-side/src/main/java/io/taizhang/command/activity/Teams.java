package io.taizhang.command.activity;

import io.taizhang.api.organisation.TeamKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What activities know of the teams that hold them. */
public interface Teams {

    /** The team as it stands now; empty where none of that id was ever formed. */
    Optional<KnownTeam> find(String teamId);

    /**
     * @param units the units above it, topmost first; the last one is its own
     * @param open until it is disbanded
     * @param since when it was formed, as the official stated it
     */
    record KnownTeam(List<String> units, TeamKind kind, boolean open, Instant since) {
        public KnownTeam {
            units = List.copyOf(units);
        }
    }
}
