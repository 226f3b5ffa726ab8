package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of records: for each unit, with everything below it, one row for each month, one for each year and one for all
 * time. A record counts for the day it was held on, however late it is entered or corrected.
 *
 * @param <S> the row
 */
abstract class ByPeriod<S> extends Described<S> {

    ByPeriod(String name, Title title, Class<S> rowType) {
        super(name, title, rowType, Posting.EVENTS);
    }

    /** Whether a record counts here at all. */
    abstract boolean counts(Posting posting);

    abstract S empty(UnitPeriod of, String unitPath);

    /** @return null where nothing is left that counts */
    abstract @Nullable S after(S row, Posting posting, String unitPath);

    @Override
    public final Set<String> filters() {
        return Set.of("unitId", "grain", "period");
    }

    @Override
    public final Collection<String> keysOf(Fact fact) {
        return counting(fact)
                .flatMap(posting -> fact.units().stream()
                        .flatMap(unitId -> Arrays.stream(Grain.values())
                                .map(grain -> UnitPeriod.of(
                                                unitId, grain, posting.record().heldOn())
                                        .key())))
                .distinct()
                .toList();
    }

    @Override
    public final @Nullable S apply(String key, @Nullable S row, Fact fact) {
        UnitPeriod of = UnitPeriod.of(key);
        String path = pathOf(of.unitId(), fact);
        @Nullable S next = row;
        for (Posting posting : counting(fact).toList()) {
            if (of.holds(posting.record().heldOn())) {
                next = after(next == null ? empty(of, path) : next, posting, path);
            }
        }
        return next;
    }

    private Stream<Posting> counting(Fact fact) {
        return Posting.of((ActivityEvent) fact.event()).stream().filter(this::counts);
    }

    @Override
    public final boolean rollsUp() {
        return true;
    }

    @Override
    public final String subjectOf(String key) {
        return "unit/" + UnitPeriod.of(key).unitId();
    }
}
