package io.taizhang.query.organisation;

import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places, open and closed, with the result of their last survey (摸底排查). */
final class PlaceRegister extends PerThing<PlaceRow> {

    PlaceRegister() {
        super(
                "place",
                "place-register",
                new Title("点位名册", "Places"),
                PlaceRow.class,
                Set.of(PlaceRegistered.class, PlaceSurveyed.class, PlaceClosed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "kind", "parentPlaceId", "gridCode", "surveyed", "survey.condition", "open");
    }

    @Override
    public PlaceRow apply(String key, @Nullable PlaceRow row, Fact fact) {
        return switch (fact.event()) {
            case PlaceRegistered event -> registered(event, fact);
            case PlaceSurveyed event -> {
                PlaceRow place = standing(row, fact);
                Survey survey = new Survey(
                        fact.occurredOn(),
                        event.condition(),
                        event.defects(),
                        event.needs(),
                        place.timesSurveyed() + 1);
                yield place.surveyed(fact.unitPath(), survey);
            }
            case PlaceClosed event -> standing(row, fact).closed(fact.unitPath(), fact.occurredOn());
            default -> throw unexpected(fact);
        };
    }

    private static PlaceRow registered(PlaceRegistered event, Fact fact) {
        return new PlaceRow(
                event.placeId(),
                event.unitId(),
                fact.unitPath(),
                event.kind(),
                event.name(),
                event.parentPlaceId(),
                event.gridCode(),
                event.residents(),
                event.builtYear(),
                event.buildings(),
                event.households(),
                event.areaM2(),
                false,
                null,
                true,
                fact.occurredOn(),
                null);
    }
}
