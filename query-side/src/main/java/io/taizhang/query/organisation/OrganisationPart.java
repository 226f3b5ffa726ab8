package io.taizhang.query.organisation;

import io.taizhang.api.LedgerEvent;
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
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Set;

/** What organisation contributes to a unit's overview. */
public final class OrganisationPart implements OverviewPart<OrganisationFigures> {
    private static final Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            UnitRegistered.class,
            UnitFiguresCorrected.class,
            UnitClosed.class,
            PlaceRegistered.class,
            PlaceClosed.class,
            PostCreated.class,
            TeamFormed.class,
            HeadcountChanged.class,
            TeamDisbanded.class,
            FacilityOpened.class,
            FacilityClosed.class,
            MerchantRegistered.class,
            MerchantDeregistered.class);

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return EVENTS;
    }

    @Override
    public OrganisationFigures nothing() {
        return OrganisationFigures.NONE;
    }

    @Override
    public OrganisationFigures after(String unitId, OrganisationFigures figures, Fact fact) {
        return new OrganisationDraft(unitId, figures)
                .write((OrganisationEvent) fact.event())
                .finished();
    }
}
