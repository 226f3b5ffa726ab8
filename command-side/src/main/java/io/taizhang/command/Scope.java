package io.taizhang.command;

import java.util.Collection;
import java.util.List;

/** Decides whether an actor may touch what belongs to a unit, and notes the unit's path for the facts that follow. */
public interface Scope {

    /**
     * Enters a unit: from here on, the facts of this command carry its path.
     *
     * @return the path, topmost unit first, joined by {@code /}
     * @throws Refusal {@link CommonRule#UNIT_UNKNOWN}, or {@link CommonRule#OUT_OF_SCOPE} where the actor's own unit is
     *     not on the path
     */
    default String enter(Issued issued, String unitId) {
        return enter(issued, unitId, List.of(unitId));
    }

    /**
     * As {@link #enter(Issued, String)}, for what people of other units work on too: one that inspects it, one that it was
     * dispatched to.
     *
     * @param workers the units whose people may: the actor's own unit must be on the path of one of them, not of
     *     {@code unitId}
     */
    String enter(Issued issued, String unitId, Collection<String> workers);

    /** As {@link #enter}, for opening something new there; also refuses {@link CommonRule#UNIT_CLOSED}. */
    String enterToOpen(Issued issued, String unitId);

    /**
     * As {@link #enter}, for what holds for all units: the topmost one.
     *
     * @throws Refusal {@link CommonRule#UNIT_UNKNOWN} while the ledger has no unit
     */
    String enterTopmost(Issued issued);

    /**
     * Notes a path that no unit has yet: only the unit tree does this, for the unit it is about to register.
     */
    void enterNew(Issued issued, String unitPath);
}
