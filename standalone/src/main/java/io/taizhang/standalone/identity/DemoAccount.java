package io.taizhang.standalone.identity;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account that everybody knows, for a ledger on one machine.
 *
 * @param unitId the unit it belongs to; empty where that is the topmost, whatever its id
 */
public record DemoAccount(String login, Optional<String> unitId, List<Role> roles) {
    public static final String PASSWORD = "taizhang";
    private static final String OFFICIAL_OF = "official-";

    /** Those that are there whatever the ledger holds. */
    public static final List<DemoAccount> NAMED = List.of(
            atTheTop("official", Role.OFFICIAL),
            atTheTop("approver", Role.APPROVER),
            atTheTop("approver2", Role.APPROVER),
            atTheTop("inspector", Role.INSPECTOR),
            atTheTop("inspector2", Role.INSPECTOR),
            atTheTop("finance", Role.FINANCE),
            atTheTop("auditor", Role.AUDITOR),
            atTheTop("viewer", Role.VIEWER),
            atTheTop("admin", Role.ADMIN),
            officialOf("xinhualu"),
            // 兼职: in a small office one person has several hats. The ledger lets nobody decide what it handled under
            // another.
            atTheTop("deputy", Role.OFFICIAL, Role.APPROVER, Role.INSPECTOR, Role.FINANCE));

    public DemoAccount {
        roles = List.copyOf(roles);
    }

    private static DemoAccount atTheTop(String login, Role... roles) {
        return new DemoAccount(login, Optional.empty(), List.of(roles));
    }

    /** {@code official-xinhualu-c1}: signs and reports for that very unit. */
    static DemoAccount officialOf(String unitId) {
        return new DemoAccount(OFFICIAL_OF + unitId, Optional.of(unitId), List.of(Role.OFFICIAL));
    }

    /** The unit whose official a login would be; empty where it is no such login. */
    static Optional<String> unitOf(String login) {
        return login.startsWith(OFFICIAL_OF) ? Optional.of(login.substring(OFFICIAL_OF.length())) : Optional.empty();
    }

    /** @param topUnitId the ledger's topmost unit; empty while there is none */
    public Actor actor(String topUnitId) {
        return new Actor(login, unitId.orElse(topUnitId), Set.copyOf(roles));
    }
}
