package io.taizhang.standalone.identity;

import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitTree;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The unit all others hang below: the first one that was registered. It never changes, since only the first may have no
 * parent and no unit may be moved below itself.
 */
final class TopUnit {
    private final Ledger ledger;
    private final AtomicReference<String> found = new AtomicReference<>("");

    TopUnit(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Its id; empty while the ledger has no unit. */
    String id() {
        if (found.get().isEmpty()) {
            ledger.about(UnitTree.STREAM, 0, Long.MAX_VALUE, 1).stream()
                    .map(Fact::event)
                    .filter(UnitRegistered.class::isInstance)
                    .map(UnitRegistered.class::cast)
                    .findFirst()
                    .ifPresent(unit -> found.set(unit.unitId()));
        }
        return found.get();
    }
}
