package io.taizhang.query.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Old compounds (老旧小区) by unit, each with everything below it: surveyed, in plan, under works, done. */
final class CompoundSurvey extends PerUnit<CompoundRow> {

    CompoundSurvey() {
        super("compound-survey", new Title("老旧小区摸底", "Compound survey"), CompoundRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> events = new HashSet<>(Stages.EVENTS);
        events.addAll(
                Set.of(PlaceSurveyed.class, DemonstrationDesignated.class, UnitRegistered.class, UnitRenamed.class));
        return events;
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case UnitRegistered event -> List.of(event.unitId());
            case UnitRenamed event -> List.of(event.unitId());
            case PlaceSurveyed event when event.kind() != PlaceKind.COMPOUND || !event.firstSurvey() -> List.of();
            case DemonstrationDesignated event when event.kind() != ProjectKind.COMPOUND -> List.of();
            case RenovationEvent event when ofAnotherKind(Stages.in(event)) -> List.of();
            default -> fact.units();
        };
    }

    @Override
    public CompoundRow apply(String key, @Nullable CompoundRow row, Fact fact) {
        CompoundRow unit = (row == null ? CompoundRow.empty(key) : row).at(pathOf(key, fact));
        return switch (fact.event()) {
            case UnitRegistered event -> unit.named(event.name());
            case UnitRenamed event -> unit.named(event.name());
            case PlaceSurveyed _ -> unit.oneMoreSurveyed();
            case DemonstrationDesignated _ -> unit.oneMoreDemonstration();
            case RenovationEvent event when Stages.in(event) instanceof Stages.Change change -> unit.moved(change);
            default -> throw unexpected(fact);
        };
    }

    private static boolean ofAnotherKind(Stages.@Nullable Change change) {
        return change != null && change.kind() != ProjectKind.COMPOUND;
    }
}
