package io.taizhang.command.automation;

import io.taizhang.command.Automation;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Starts every {@link Automation} that is a bean. */
@Configuration(proxyBeanMethods = false)
public class AutomationConfiguration {

    @Bean
    AutomationRunner automationRunner(
            List<Automation> automations,
            CommandDesk desk,
            ProblemTexts texts,
            EventStore ledger,
            TokenStore tokens,
            DataSource dataSource) {
        SpringTransactionManager transactions =
                new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        return new AutomationRunner(automations, desk, texts, ledger, tokens, transactions);
    }
}
