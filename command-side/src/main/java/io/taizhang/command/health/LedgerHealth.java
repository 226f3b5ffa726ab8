package io.taizhang.command.health;

import io.taizhang.ledger.LedgerStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** DOWN where the ledger cannot be read; how far it goes, and how many commands wait to be appended. */
final class LedgerHealth extends AbstractHealthIndicator {
    private final LedgerStore store;

    LedgerHealth(LedgerStore store) {
        super("The ledger cannot be read");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail("head", store.ledger().head())
                .withDetail("kind", store.ledger().kind())
                .withDetail("waiting", store.waiting());
    }
}
