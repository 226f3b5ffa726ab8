package io.taizhang.api;

import java.util.Set;

/**
 * Who acts. Roles and unit reach down the unit tree, never up or sideways.
 *
 * @param id the account, stable for life
 * @param unitId the unit the actor belongs to; empty only while the ledger has no unit yet, and for {@link #SYSTEM}
 * @param roles what the actor may do there
 */
public record Actor(String id, String unitId, Set<Role> roles) {

    /** Automations and deadlines. */
    public static final Actor SYSTEM = new Actor("SYSTEM", "", Set.of(Role.SYSTEM));

    private static final String CITIZEN = "citizen";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether it has the name or the role of automations and deadlines, which no person may have. */
    public boolean isSystem() {
        return SYSTEM.id.equalsIgnoreCase(id) || holds(Role.SYSTEM);
    }

    /**
     * Somebody who came in without a login, and is not told from anybody else who did.
     *
     * @param unitId the unit that what is said concerns
     */
    public static Actor citizen(String unitId) {
        return new Actor(CITIZEN, unitId, Set.of(Role.CITIZEN));
    }

    /** Whether it has the name or the role of those without a login, which no account may have. */
    public boolean isCitizen() {
        return CITIZEN.equalsIgnoreCase(id) || holds(Role.CITIZEN);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    public boolean seesPersonalData() {
        return roles.stream().anyMatch(Role::seesPersonalData);
    }
}
