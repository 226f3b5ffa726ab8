package io.taizhang.standalone.identity;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Ledger;
import java.util.Optional;

/** The demo accounts of one ledger: those with a name of their own, and an official of every unit that it knows. */
public final class DemoAccounts {
    private final TopUnit top;
    private final UnitsRecorded units;

    public DemoAccounts(Ledger ledger) {
        this.top = new TopUnit(ledger);
        this.units = new UnitsRecorded(ledger);
    }

    Optional<DemoAccount> called(String login) {
        return DemoAccount.NAMED.stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .or(() -> DemoAccount.unitOf(login).filter(units::include).map(DemoAccount::officialOf));
    }

    /** @throws IllegalArgumentException where there is no such account */
    public Actor actor(String login) {
        return actor(
                called(login).orElseThrow(() -> new IllegalArgumentException("No demo account is called " + login)));
    }

    Actor actor(DemoAccount account) {
        return account.actor(top.id());
    }
}
