package io.taizhang.query.health;

import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.engine.LiveViews;
import io.taizhang.query.engine.Rebuilds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of the views, and of the evidence that is read. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
public class QueryHealthConfiguration {

    @Bean
    ViewsHealth viewsHealthIndicator(LiveViews live, Rebuilds rebuilds) {
        return new ViewsHealth(live, rebuilds);
    }

    @Bean
    EvidenceHealth evidenceHealthIndicator(LedgerStore ledgerStore) {
        return new EvidenceHealth(ledgerStore.evidence());
    }
}
