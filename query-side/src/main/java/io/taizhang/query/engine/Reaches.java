package io.taizhang.query.engine;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Ledger;
import java.util.List;

/** Decides how far an actor sees. */
public final class Reaches {
    private final Ledger ledger;
    private final UnitPaths units;

    public Reaches(Ledger ledger) {
        this.ledger = ledger;
        this.units = new UnitPaths(ledger);
    }

    /** Everything for those at the top unit, and for everybody while there is no unit. */
    public Reach of(Actor actor) {
        return of(actor, ledger.head());
    }

    /** The same for one who is told of facts up to a position: by units as they stand there, or later. */
    public Reach of(Actor actor, long position) {
        return units.reach(actor.unitId(), position);
    }

    /** @throws QueryRefusal where there is something that the actor does not see */
    public void checkSeesEverything(Actor actor) {
        if (!of(actor).equals(Reach.EVERYTHING)) {
            throw new QueryRefusal(Refused.TOP_UNIT_ONLY);
        }
    }

    /** @throws QueryRefusal where the unit is unknown, or not the actor's own or below it */
    public void check(Actor actor, String unitId) {
        long head = ledger.head();
        List<String> path = units.of(unitId, head);
        if (path.isEmpty()) {
            throw new QueryRefusal(Refused.UNKNOWN_UNIT, unitId);
        }
        if (!of(actor, head).covers(path)) {
            throw new QueryRefusal(Refused.OUT_OF_SCOPE, unitId);
        }
    }
}
