package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.TEAM_DISBANDED;
import static io.taizhang.command.activity.ActivityRule.TEAM_OF_ANOTHER_UNIT;
import static io.taizhang.command.activity.ActivityRule.TEAM_UNKNOWN;

import io.taizhang.command.Issued;
import io.taizhang.command.activity.Teams.KnownTeam;
import java.util.List;

/** A team that is to hold an activity: of a unit above the activity's, of that unit itself, or of one below. */
record TeamReferredTo(String teamId) {

    /** @param unit the activity's unit with those above it */
    KnownTeam known(List<String> unit, Teams teams, Issued issued) {
        KnownTeam team = teams.find(teamId).orElseThrow(() -> TEAM_UNKNOWN.refusal(teamId));
        boolean above = unit.contains(team.units().getLast());
        boolean below = team.units().contains(unit.getLast());
        TEAM_OF_ANOTHER_UNIT.refuseIf(!above && !below, teamId, unit.getLast());
        TEAM_DISBANDED.refuseIf(!team.open(), teamId);
        issued.notBefore(team.since());
        return team;
    }
}
