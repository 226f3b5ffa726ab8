package io.taizhang.standalone.identity;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Ledger;

/** The demo accounts of one ledger: all but one belong to its topmost unit, whichever that is. */
public final class DemoAccounts {
    private final TopUnit top;

    public DemoAccounts(Ledger ledger) {
        this.top = new TopUnit(ledger);
    }

    /** @throws IllegalArgumentException where there is no such account */
    public Actor actor(String login) {
        return DemoAccount.called(login)
                .orElseThrow(() -> new IllegalArgumentException("No demo account is called " + login))
                .actor(top.id());
    }

    Actor actor(DemoAccount account) {
        return account.actor(top.id());
    }
}
