package io.taizhang.query;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.engine.Answers;
import io.taizhang.query.engine.ChangeFeed;
import io.taizhang.query.engine.Journal;
import io.taizhang.query.engine.LiveViews;
import io.taizhang.query.engine.ParkedRows;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.RowHistory;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.TimeMachine;
import io.taizhang.query.engine.TokenTable;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.engine.ViewTables;
import io.taizhang.query.engine.Views;
import io.taizhang.query.engine.Waypoints;
import io.taizhang.query.export.Exports;
import io.taizhang.query.health.QueryHealthConfiguration;
import io.taizhang.query.overview.AllViews;
import io.taizhang.query.web.QueryWebConfiguration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The query side: views kept up with the ledger, and everything that can be asked of them. Needs a {@link LedgerStore}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuerySettings.class)
@PropertySource("classpath:/io/taizhang/query/defaults.properties")
@Import({QueryWebConfiguration.class, QueryHealthConfiguration.class})
public class QuerySideConfiguration {

    /** All views of this build. */
    @Bean
    @ConditionalOnMissingBean
    Views views() {
        return new Views(AllViews.list());
    }

    @Bean
    @ConditionalOnMissingBean
    DataSource dataSource(LedgerStore ledgerStore) {
        return ledgerStore.dataSource();
    }

    @Bean
    @ConditionalOnMissingBean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @ConditionalOnMissingBean
    Ledger ledger(LedgerStore ledgerStore) {
        return ledgerStore.ledger();
    }

    /** Named, so that the framework makes no store of its own in this database. */
    @Bean
    @ConditionalOnMissingBean
    EventStore eventStore(LedgerStore ledgerStore) {
        return ledgerStore.eventStore();
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    Serializer serializer(LedgerStore ledgerStore) {
        return ledgerStore.serializer();
    }

    @Bean
    @ConditionalOnMissingBean
    TokenStore tokenStore(LedgerStore ledgerStore, DataSource dataSource) {
        return TokenTable.store(dataSource, ledgerStore.serializer());
    }

    /** The schema is brought up to date before anything reads it. */
    @Bean
    ViewTables viewTables(LedgerStore ledgerStore, DataSource dataSource, PlatformTransactionManager transactions) {
        ledgerStore.settings().schema("views", "db/views").runForWriting();
        return new ViewTables(dataSource, transactions);
    }

    @Bean
    LiveViews liveViews(
            Views views, Ledger ledger, ViewTables tables, TokenStore tokens, PlatformTransactionManager transactions) {
        return new LiveViews(views, ledger, tables, tokens, new SpringTransactionManager(transactions));
    }

    @Bean
    Rebuilds rebuilds(Views views, Ledger ledger, ViewTables tables) {
        return new Rebuilds(views, ledger, tables);
    }

    @Bean
    ParkedRows parkedRows(Views views, Ledger ledger, ViewTables tables) {
        return new ParkedRows(views, ledger, tables);
    }

    @Bean
    ViewPositions viewPositions(Views views, ViewTables tables, QuerySettings settings) {
        return new ViewPositions(views, tables, settings.patience());
    }

    @Bean
    ChangeFeed changeFeed(ViewTables tables, ViewPositions positions, QueryUpdateEmitter emitter) {
        return new ChangeFeed(tables, positions, emitter);
    }

    @Bean
    Reaches reaches(Ledger ledger) {
        return new Reaches(ledger);
    }

    @Bean
    Rows viewRows(Views views, ViewTables tables) {
        return new Rows(views, tables);
    }

    @Bean
    Exports exports(Views views, Rows rows, Ledger ledger, LedgerClock clock) {
        return new Exports(views, rows, ledger.kind(), clock);
    }

    @Bean
    Journal journal(Ledger ledger) {
        return new Journal(ledger);
    }

    @Bean
    Waypoints waypoints(Views views, Ledger ledger, ViewTables tables) {
        return new Waypoints(views, ledger, tables);
    }

    @Bean
    TimeMachine timeMachine(Views views, Ledger ledger, ViewTables tables, Waypoints waypoints) {
        return new TimeMachine(views, ledger, tables, waypoints);
    }

    @Bean
    RowHistory rowHistory(Views views, Ledger ledger, ViewTables tables, TimeMachine machine) {
        return new RowHistory(views, ledger, tables.docs(), machine);
    }

    @Bean
    Answers viewAnswers(
            Views views,
            Rows rows,
            TimeMachine machine,
            RowHistory history,
            Journal journal,
            ViewPositions positions,
            ChangeFeed feed) {
        return new Answers(views, rows, machine, history, journal, positions, feed);
    }
}
