package io.taizhang.standalone.identity;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An account that everybody knows, for a ledger on one machine. */
public enum DemoAccount {
    OFFICIAL(Role.OFFICIAL),
    APPROVER(Role.APPROVER),
    APPROVER2(Role.APPROVER),
    INSPECTOR(Role.INSPECTOR),
    INSPECTOR2(Role.INSPECTOR),
    FINANCE(Role.FINANCE),
    AUDITOR(Role.AUDITOR),
    VIEWER(Role.VIEWER),
    ADMIN(Role.ADMIN),
    OFFICIAL_XINHUALU("xinhualu", Role.OFFICIAL),
    /** 兼职: in a small office one person has several hats. The ledger lets nobody decide what it handled under another. */
    DEPUTY(Role.OFFICIAL, Role.APPROVER, Role.INSPECTOR, Role.FINANCE);

    public static final String PASSWORD = "taizhang";

    private final List<Role> roles;
    private final Optional<String> unitId;

    DemoAccount(Role... roles) {
        this.roles = List.of(roles);
        this.unitId = Optional.empty();
    }

    DemoAccount(String unitId, Role... roles) {
        this.roles = List.of(roles);
        this.unitId = Optional.of(unitId);
    }

    static Optional<DemoAccount> called(String login) {
        return Arrays.stream(values()).filter(it -> it.login().equals(login)).findFirst();
    }

    /** {@code official-xinhualu}. */
    public String login() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Role> roles() {
        return roles;
    }

    /** The unit it belongs to; empty where that is the topmost, whatever its id. */
    public Optional<String> unitId() {
        return unitId;
    }

    /** @param topUnitId the ledger's topmost unit; empty while there is none */
    public Actor actor(String topUnitId) {
        return new Actor(login(), unitId.orElse(topUnitId), Set.copyOf(roles));
    }
}
