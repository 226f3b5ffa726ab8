package io.taizhang.query.organisation;

import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of the office, open and closed. The facts of a unit carry the path down to the unit itself. */
final class UnitRegister extends PerThing<UnitRow> {

    UnitRegister() {
        super(
                "unit",
                "unit-register",
                new Title("单位名册", "Units"),
                UnitRow.class,
                Set.of(
                        UnitRegistered.class,
                        UnitRenamed.class,
                        UnitFiguresCorrected.class,
                        UnitMoved.class,
                        UnitClosed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "parentId", "open");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return List.of(
                switch (fact.event()) {
                    case UnitRegistered event -> event.unitId();
                    case UnitRenamed event -> event.unitId();
                    case UnitFiguresCorrected event -> event.unitId();
                    case UnitMoved event -> event.unitId();
                    case UnitClosed event -> event.unitId();
                    default -> throw unexpected(fact);
                });
    }

    @Override
    public UnitRow apply(String key, @Nullable UnitRow row, Fact fact) {
        if (fact.event() instanceof UnitRegistered event) {
            return registered(event, fact);
        }
        UnitRow unit = standing(row, fact);
        UnitRow here = unit.at(fact.unitPath(), unit.parentId());
        return switch (fact.event()) {
            case UnitRenamed event -> here.named(event.name());
            case UnitFiguresCorrected event ->
                here.withFigures(event.divisionCode(), event.areaM2(), event.households(), event.populations());
            case UnitMoved event -> here.at(fact.unitPath(), event.toParentId());
            case UnitClosed event -> here.closed(fact.occurredOn());
            default -> throw unexpected(fact);
        };
    }

    private static UnitRow registered(UnitRegistered event, Fact fact) {
        return new UnitRow(
                event.unitId(),
                event.name(),
                event.kind(),
                event.parentId(),
                fact.unitPath(),
                event.divisionCode(),
                event.areaM2(),
                event.households(),
                event.populations(),
                true,
                fact.occurredOn(),
                null);
    }
}
