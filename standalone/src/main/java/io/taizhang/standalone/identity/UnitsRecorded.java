package io.taizhang.standalone.identity;

import io.taizhang.ledger.Ledger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which units the ledger has anything about. A unit that was recorded stays so; one that was not is asked for again. */
final class UnitsRecorded {
    private final Ledger ledger;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    UnitsRecorded(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean include(String unitId) {
        if (known.contains(unitId)) {
            return true;
        }
        boolean recorded = !ledger.about("unit/" + unitId, 0, Long.MAX_VALUE, 1).isEmpty();
        if (recorded) {
            known.add(unitId);
        }
        return recorded;
    }
}
