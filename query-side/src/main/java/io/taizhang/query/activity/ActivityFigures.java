package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.query.fold.Tally;

/**
 * The activities of a unit and of everything below it.
 *
 * @param planned not on record as held yet
 * @param held on record as held
 * @param sessionsByTeamKind of those held by a team
 */
public record ActivityFigures(
        long planned,
        long held,
        long sessions,
        long attendances,
        long volunteerMinutes,
        Tally<ActivityKind> sessionsByKind,
        Tally<TeamKind> sessionsByTeamKind,
        Outputs outputs) {
    static final ActivityFigures NONE = new ActivityFigures(0, 0, 0, 0, 0, Tally.none(), Tally.none(), Outputs.NONE);

    ActivityFigures withPlanned(long open) {
        return new ActivityFigures(
                open, held, sessions, attendances, volunteerMinutes, sessionsByKind, sessionsByTeamKind, outputs);
    }
}
