package io.taizhang.query.fold;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import java.util.Set;

/**
 * What one context contributes to the overview of a unit.
 *
 * @param <P> its figures, of the unit itself and everything below it
 */
public interface OverviewPart<P> {

    /** The events it folds; other facts never reach it. */
    Set<Class<? extends LedgerEvent>> events();

    /** The figures of a unit nothing has happened in. */
    P nothing();

    /** @param unitId whose figures they are: the fact was recorded in this unit or below it */
    P after(String unitId, P figures, Fact fact);
}
