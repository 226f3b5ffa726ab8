package io.taizhang.query.organisation;

import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationEvent;
import io.taizhang.api.organisation.OrganisationEvent.FacilityClosed;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.TeamDisbanded;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.query.fold.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit's figures while one event is written into them. */
final class OrganisationDraft {
    private final String unitId;
    private @Nullable Long areaM2;
    private @Nullable Long households;
    private List<Population> populations;
    private long communities;
    private Tally<PlaceKind> places;
    private Tally<PlaceKind> residents;
    private long posts;
    private Tally<TeamKind> teams;
    private Tally<TeamKind> headcount;
    private Tally<FacilityKind> facilities;
    private long merchants;

    OrganisationDraft(String unitId, OrganisationFigures figures) {
        this.unitId = unitId;
        this.areaM2 = figures.areaM2();
        this.households = figures.households();
        this.populations = figures.populations();
        this.communities = figures.communities();
        this.places = figures.placesByKind();
        this.residents = figures.residentsByPlaceKind();
        this.posts = figures.posts();
        this.teams = figures.teamsByKind();
        this.headcount = figures.headcountByKind();
        this.facilities = figures.facilitiesByKind();
        this.merchants = figures.merchants();
    }

    OrganisationDraft write(OrganisationEvent event) {
        switch (event) {
            case UnitRegistered it -> registered(it);
            case UnitFiguresCorrected it -> own(it.unitId(), it.areaM2(), it.households(), it.populations());
            case UnitClosed it -> below(it.unitId(), it.kind(), -1);
            case PlaceRegistered it -> place(it.kind(), 1, it.residents());
            case PlaceClosed it -> place(it.kind(), -1, it.residents());
            case PostCreated _ -> posts++;
            case TeamFormed it -> team(it.kind(), 1, it.headcount());
            case HeadcountChanged it -> team(it.kind(), 0, (long) it.toHeadcount() - it.fromHeadcount());
            case TeamDisbanded it -> team(it.kind(), -1, -it.headcount());
            case FacilityOpened it -> facilities = facilities.plus(it.kind(), it.count());
            case FacilityClosed it -> facilities = facilities.minus(it.kind(), it.count());
            case MerchantRegistered _ -> merchants++;
            case MerchantDeregistered _ -> merchants--;
            default -> throw new IllegalArgumentException("nothing to write for " + event);
        }
        return this;
    }

    private void registered(UnitRegistered event) {
        below(event.unitId(), event.kind(), 1);
        own(event.unitId(), event.areaM2(), event.households(), event.populations());
    }

    private void below(String id, UnitKind kind, long more) {
        if (kind == UnitKind.COMMUNITY && !id.equals(unitId)) {
            communities += more;
        }
    }

    private void own(String id, @Nullable Long area, @Nullable Long homes, List<Population> people) {
        if (id.equals(unitId)) {
            areaM2 = area;
            households = homes;
            populations = people;
        }
    }

    private void place(PlaceKind kind, int more, @Nullable Long people) {
        places = places.plus(kind, more);
        if (people != null) {
            residents = residents.plus(kind, more * people);
        }
    }

    private void team(TeamKind kind, int more, long people) {
        teams = teams.plus(kind, more);
        headcount = headcount.plus(kind, people);
    }

    OrganisationFigures finished() {
        return new OrganisationFigures(
                areaM2,
                households,
                populations,
                communities,
                places,
                residents,
                posts,
                teams.total(),
                headcount.total(),
                teams,
                headcount,
                facilities,
                merchants);
    }
}
