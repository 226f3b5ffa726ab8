package io.taizhang.command;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * What the framework would otherwise choose for itself, chosen here: its store, its tokens, its serializers. As an
 * auto-configuration it comes after all that an application declares, so that an application may choose otherwise, and
 * before the framework's own.
 */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.XStreamAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnBean(LedgerStore.class)
public class LedgerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Ledger ledger(LedgerStore store) {
        return store.ledger();
    }

    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    DataSource dataSource(LedgerStore store) {
        return store.dataSource();
    }

    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    EventStore eventStore(LedgerStore store) {
        return store.eventStore();
    }

    @Bean
    @ConditionalOnMissingBean
    TokenStore tokenStore(DataSource dataSource, LedgerStore store) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .schema(TokenSchema.builder()
                        .setTokenTable("processing.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(store.serializer())
                .build();
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "serializer")
    Serializer serializer(LedgerStore store) {
        return store.serializer();
    }

    @Bean
    @Qualifier("eventSerializer") @ConditionalOnMissingBean(name = "eventSerializer")
    Serializer eventSerializer(LedgerStore store) {
        return store.serializer();
    }

    @Bean
    @Qualifier("messageSerializer") @ConditionalOnMissingBean(name = "messageSerializer")
    Serializer messageSerializer(LedgerStore store) {
        return store.serializer();
    }
}
