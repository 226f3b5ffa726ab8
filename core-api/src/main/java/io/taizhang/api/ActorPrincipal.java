package io.taizhang.api;

import java.security.Principal;

/**
 * The seam between identity and the ledger: whatever authenticates (demo accounts, OIDC) hands over one of these.
 * A request whose actor {@link Actor#isSystem() is the system} or {@link Actor#isCitizen() a citizen} is refused by both
 * sides.
 */
public interface ActorPrincipal extends Principal {
    Actor actor();
}
