package io.taizhang.query.organisation;

import io.taizhang.api.organisation.TeamKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A team.
 *
 * @param headcount people; of a disbanded team, as it last was
 * @param disbandedOn null while the team stands
 */
public record TeamRow(
        String teamId,
        String unitId,
        String unitPath,
        TeamKind kind,
        String name,
        int headcount,
        boolean open,
        LocalDate formedOn,
        @Nullable LocalDate disbandedOn) {

    TeamRow of(int people, String path) {
        return new TeamRow(teamId, unitId, path, kind, name, people, open, formedOn, disbandedOn);
    }

    TeamRow disbanded(String path, LocalDate on) {
        return new TeamRow(teamId, unitId, path, kind, name, headcount, false, formedOn, on);
    }
}
