package io.taizhang.command.between;

import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.command.Lookup;
import io.taizhang.command.casework.Policies;
import io.taizhang.command.casework.ServicePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Promises as the ledger has them at the moment of asking; a unit's stands under the unit's own id. */
final class PoliciesByLookup implements Policies {
    private final Lookup lookup;

    PoliciesByLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<PolicyInForce> inForce(List<String> units, Instant at) {
        return units.reversed().stream()
                .flatMap(unitId -> lookup
                        .ask(ServicePolicy.class, "policy/" + unitId, policy -> policy.inForce(at))
                        .flatMap(promise -> promise)
                        .stream())
                .findFirst();
    }
}
