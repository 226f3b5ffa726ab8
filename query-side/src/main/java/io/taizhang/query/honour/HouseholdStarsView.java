package io.taizhang.query.honour;

import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 星级文明户: by unit, each with everything below it, and beside it how many households the unit has. */
final class HouseholdStarsView extends PerUnit<StarsRow> {

    HouseholdStarsView() {
        super(
                "household-stars",
                new Title("星级文明户", "Household stars"),
                StarsRow.class,
                Set.of(
                        HouseholdStarsConferred.class,
                        HouseholdStarsTakenBack.class,
                        UnitRegistered.class,
                        UnitRenamed.class,
                        UnitFiguresCorrected.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case UnitRegistered it -> List.of(it.unitId());
            case UnitRenamed it -> List.of(it.unitId());
            case UnitFiguresCorrected it -> List.of(it.unitId());
            default -> fact.units();
        };
    }

    @Override
    public StarsRow apply(String key, @Nullable StarsRow row, Fact fact) {
        StarsRow unit = (row == null ? StarsRow.empty(key) : row).at(pathOf(key, fact));
        return switch (fact.event()) {
            case HouseholdStarsConferred it -> unit.with(unit.book().after(it));
            case HouseholdStarsTakenBack it -> unit.with(unit.book().after(it));
            case UnitRegistered it -> unit.named(it.name()).withHouseholds(it.households());
            case UnitRenamed it -> unit.named(it.name());
            case UnitFiguresCorrected it -> unit.withHouseholds(it.households());
            default -> throw unexpected(fact);
        };
    }
}
