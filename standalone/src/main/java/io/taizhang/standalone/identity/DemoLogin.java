package io.taizhang.standalone.identity;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who came in with a demo account. */
final class DemoLogin extends AbstractAuthenticationToken implements ActorPrincipal {
    private final DemoAccount account;
    private final transient DemoAccounts accounts;

    DemoLogin(DemoAccount account, DemoAccounts accounts) {
        super(account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.account = account;
        this.accounts = accounts;
        setAuthenticated(true);
    }

    /** Asked anew each time: a session may begin before the first unit is registered, and go on after it. */
    @Override
    public Actor actor() {
        return accounts.actor(account);
    }

    @Override
    public String getName() {
        return account.login();
    }

    @Override
    public Object getPrincipal() {
        return account.login();
    }

    /** The password is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DemoLogin login && login.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
