package io.taizhang.command.casework;

import io.taizhang.api.casework.PolicyInForce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What offices promise, as cases ask for it. */
public interface Policies {

    /**
     * @param units the unit whose case it is and those above it, topmost first: the nearest promise holds
     * @return what was promised at that moment; empty where nothing was
     */
    Optional<PolicyInForce> inForce(List<String> units, Instant at);
}
