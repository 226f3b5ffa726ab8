package io.taizhang.query.organisation;

import io.taizhang.api.organisation.OrganisationEvent.FacilityClosed;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facilities, open and closed. */
final class FacilityRegister extends PerThing<FacilityRow> {

    FacilityRegister() {
        super(
                "facility",
                "facility-register",
                new Title("设施名册", "Facilities"),
                FacilityRow.class,
                Set.of(FacilityOpened.class, FacilityClosed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "kind", "open");
    }

    @Override
    public FacilityRow apply(String key, @Nullable FacilityRow row, Fact fact) {
        return switch (fact.event()) {
            case FacilityOpened event ->
                new FacilityRow(
                        key,
                        event.unitId(),
                        fact.unitPath(),
                        event.kind(),
                        event.name(),
                        event.count(),
                        true,
                        fact.occurredOn(),
                        null);
            case FacilityClosed event -> standing(row, fact).closed(fact.unitPath(), fact.occurredOn());
            default -> throw unexpected(fact);
        };
    }
}
