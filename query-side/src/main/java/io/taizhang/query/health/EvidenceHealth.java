package io.taizhang.query.health;

import io.taizhang.ledger.evidence.Damage;
import io.taizhang.ledger.evidence.EvidenceStore;
import java.util.Collections;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** DOWN where evidence cannot be stored and read. What is missing or altered is told: the rest is sound. */
final class EvidenceHealth extends AbstractHealthIndicator {
    private final EvidenceStore store;

    EvidenceHealth(EvidenceStore store) {
        super("Whether evidence can be read cannot be told");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.probe();
        Map<?, Damage> damages = store.damages();
        health.up()
                .withDetail("missing", Collections.frequency(damages.values(), Damage.MISSING))
                .withDetail("altered", Collections.frequency(damages.values(), Damage.ALTERED));
    }
}
