package io.taizhang.query.organisation;

import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.query.fold.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has. Area, households and populations are the unit's own, as registered or last corrected; everything else
 * is open at the unit and everything below it.
 *
 * @param communities below the unit
 * @param residentsByPlaceKind of the places whose residents are known
 * @param headcount people in teams; who is in two teams counts twice
 * @param facilitiesByKind how many, not how many entries
 */
public record OrganisationFigures(
        @Nullable Long areaM2,
        @Nullable Long households,
        List<Population> populations,
        long communities,
        Tally<PlaceKind> placesByKind,
        Tally<PlaceKind> residentsByPlaceKind,
        long posts,
        long teams,
        long headcount,
        Tally<TeamKind> teamsByKind,
        Tally<TeamKind> headcountByKind,
        Tally<FacilityKind> facilitiesByKind,
        long merchants) {

    static final OrganisationFigures NONE = new OrganisationFigures(
            null, null, List.of(), 0, Tally.none(), Tally.none(), 0, 0, 0, Tally.none(), Tally.none(), Tally.none(), 0);
}
