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

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether it has the name or the role of automations and deadlines, which no person may have. */
    public boolean isSystem() {
        return SYSTEM.id.equalsIgnoreCase(id) || holds(Role.SYSTEM);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    public boolean seesPersonalData() {
        return roles.stream().anyMatch(Role::seesPersonalData);
    }
}
