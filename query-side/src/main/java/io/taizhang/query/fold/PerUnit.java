package io.taizhang.query.fold;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import java.util.Collection;
import java.util.Set;

/**
 * A roll-up: one row for each unit, under its id, of the unit itself and everything below it. A fact counts for the units
 * it was recorded under. After a unit has moved, what happened before stays with the units it stood under then, and only
 * later facts go to the new ones; a count of what stands can then fall below zero there.
 *
 * @param <S> the row
 */
public abstract class PerUnit<S> extends Described<S> {

    protected PerUnit(String name, Title title, Class<S> rowType, Set<Class<? extends LedgerEvent>> events) {
        super(name, title, rowType, events);
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return fact.units();
    }

    @Override
    public final boolean rollsUp() {
        return true;
    }

    @Override
    public final String subjectOf(String key) {
        return "unit/" + key;
    }
}
