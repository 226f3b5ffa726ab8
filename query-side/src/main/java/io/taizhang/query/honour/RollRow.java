package io.taizhang.query.honour;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.CandidateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was honoured.
 *
 * @param candidate typed: {@code person/p1}
 * @param name of a team, a merchant, an institution; null for persons and households
 * @param personalName of a person or a household; null for all others
 * @param title of the programme
 * @param roundId null where the honour was entered from history
 * @param conferredOn the day it was conferred, or, from history, entered
 * @param recommended whether it was recommended to a unit above
 * @param published always: whoever saw it is told when it is gone
 * @param internal seen inside the office only: revoked
 */
public record RollRow(
        String honourId,
        CandidateKind kind,
        String candidate,
        @Nullable String name,
        @Nullable Sealed personalName,
        String programmeId,
        String title,
        @Nullable String roundId,
        String period,
        int year,
        String unitPath,
        HonourState state,
        boolean historical,
        LocalDate conferredOn,
        boolean recommended,
        List<String> recommendedToUnitIds,
        @Nullable LocalDate revokedOn,
        boolean published,
        boolean internal) {

    RollRow recommendedTo(String unitId, String path) {
        List<String> units = new ArrayList<>(recommendedToUnitIds);
        units.add(unitId);
        return after(path, state, units, revokedOn);
    }

    RollRow revoked(LocalDate day, String path) {
        return after(path, HonourState.REVOKED, recommendedToUnitIds, day);
    }

    private RollRow after(String path, HonourState now, List<String> units, @Nullable LocalDate ended) {
        return new RollRow(
                honourId,
                kind,
                candidate,
                name,
                personalName,
                programmeId,
                title,
                roundId,
                period,
                year,
                path,
                now,
                historical,
                conferredOn,
                !units.isEmpty(),
                List.copyOf(units),
                ended,
                published,
                now == HonourState.REVOKED);
    }
}
