package io.taizhang.command.health;

import io.taizhang.command.checkpoint.CheckpointRunner;
import io.taizhang.command.deadline.Deadlines;
import io.taizhang.command.following.Followers;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of what the command side stands on and of what it does by itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
public class CommandHealthConfiguration {

    @Bean
    LedgerHealth ledgerHealthIndicator(LedgerStore store) {
        return new LedgerHealth(store);
    }

    @Bean
    AutomationsHealth automationsHealthIndicator(Followers followers, Ledger ledger) {
        return new AutomationsHealth(followers, ledger);
    }

    @Bean
    CheckpointsHealth checkpointsHealthIndicator(CheckpointRunner runner) {
        return new CheckpointsHealth(runner);
    }

    @Bean
    DeadlinesHealth deadlinesHealthIndicator(Deadlines deadlines) {
        return new DeadlinesHealth(deadlines);
    }
}
