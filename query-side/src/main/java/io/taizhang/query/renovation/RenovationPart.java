package io.taizhang.query.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.HashSet;
import java.util.Set;

/** What renovation contributes to a unit's overview. */
public final class RenovationPart implements OverviewPart<RenovationFigures> {
    private final Set<Class<? extends LedgerEvent>> events;

    public RenovationPart() {
        Set<Class<? extends LedgerEvent>> folded = new HashSet<>(Spending.EVENTS);
        folded.addAll(Stages.EVENTS);
        folded.addAll(Set.of(PlaceSurveyed.class, DemonstrationDesignated.class));
        this.events = Set.copyOf(folded);
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return events;
    }

    @Override
    public RenovationFigures nothing() {
        return RenovationFigures.NONE;
    }

    @Override
    public RenovationFigures after(String unitId, RenovationFigures figures, Fact fact) {
        return switch (fact.event()) {
            case PlaceSurveyed event -> isNewCompound(event) ? figures.oneMoreSurveyed() : figures;
            case DemonstrationDesignated _ -> figures.oneMoreDemonstration();
            case RenovationEvent event -> {
                Stages.Change change = Stages.in(event);
                RenovationFigures staged = change == null ? figures : figures.moved(change);
                yield staged.spent(event);
            }
            default -> throw new IllegalArgumentException("nothing of renovation: " + fact.type());
        };
    }

    private static boolean isNewCompound(PlaceSurveyed event) {
        return event.kind() == PlaceKind.COMPOUND && event.firstSurvey();
    }
}
