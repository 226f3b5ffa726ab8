package io.taizhang.query.web;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.checkpoint.CommandPositions;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.query.QuerySettings;
import io.taizhang.query.bundle.Bundles;
import io.taizhang.query.engine.ChangeFeed;
import io.taizhang.query.engine.EvidenceReaders;
import io.taizhang.query.engine.EvidenceSweep;
import io.taizhang.query.engine.Journal;
import io.taizhang.query.engine.ParkedRows;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.Receipts;
import io.taizhang.query.engine.RowHistory;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.engine.ViewTables;
import io.taizhang.query.engine.Views;
import io.taizhang.query.evidence.Thumbnails;
import io.taizhang.query.export.Exports;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The addresses of the query side. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, StrayRequests.class})
public class QueryWebConfiguration {

    @Bean
    Asking asking(QueryGateway gateway) {
        return new Asking(gateway);
    }

    @Bean
    Render render(Views views, ViewTables tables, LedgerStore ledgerStore) {
        return new Render(views, tables.docs(), ledgerStore.looks());
    }

    /** Before the command side's, which knows all that is left. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> queryProblemPages() {
        return new ProblemPages().routes();
    }

    /** Keys may hold a slash, which is encoded in an address: {@code project%2Fp1}. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slashesInKeys() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    WebMvcConfigurer oneAfterTheOther(QuerySettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadersGate(settings.atOnce(), settings.turn()));
            }
        };
    }

    @Bean
    Readers readers(Views views) {
        return new Readers(views);
    }

    @Bean
    Reading reading(Asking asking, Reaches reaches, Readers readers, ViewPositions positions, Render render) {
        return new Reading(asking, reaches, readers, positions, render);
    }

    @Bean
    ViewEndpoint viewEndpoint(Asking asking, Reading reading, LedgerClock clock) {
        return new ViewEndpoint(asking, reading, clock);
    }

    @Bean
    LiveEndpoint liveEndpoint(
            Reaches reaches, Readers readers, ChangeFeed feed, Render render, QuerySettings settings) {
        return new LiveEndpoint(reaches, readers, feed, render, settings.heartbeat(), settings.streamBuffer());
    }

    @Bean
    Histories histories(Asking asking, Reaches reaches, Readers readers, RowHistory history, Render render) {
        return new Histories(asking, reaches, readers, history, render);
    }

    @Bean
    PastEndpoint pastEndpoint(Asking asking, Reaches reaches, Readers readers, Render render, Histories histories) {
        return new PastEndpoint(asking, reaches, readers, render, histories);
    }

    @Bean
    ExportEndpoint exportEndpoint(
            Exports exports,
            Reaches reaches,
            Readers readers,
            ViewPositions positions,
            Render render,
            LedgerClock clock) {
        return new ExportEndpoint(exports, reaches, readers, positions, render, clock);
    }

    @Bean
    DisclosureEndpoint disclosureEndpoint(
            Rows rows, Ledger ledger, Reaches reaches, ViewPositions positions, ViewTables tables) {
        return new DisclosureEndpoint(rows, ledger, reaches, positions, tables.docs());
    }

    @Bean
    StreamEndpoint streamEndpoint(
            Asking asking, Reaches reaches, Readers readers, ChangeFeed feed, Render render, QuerySettings settings) {
        return new StreamEndpoint(
                asking, reaches, readers, feed, render, settings.heartbeat(), settings.streamBuffer());
    }

    @Bean
    EvidenceEndpoint evidenceEndpoint(LedgerStore ledgerStore, Ledger ledger, Reaches reaches) {
        EvidenceStore store = ledgerStore.evidence();
        return new EvidenceEndpoint(
                store, new EvidenceReaders(ledger, reaches, store), new Thumbnails(store), ledgerStore.looks());
    }

    @Bean
    EvidenceAuditEndpoint evidenceAuditEndpoint(LedgerStore ledgerStore, Ledger ledger, Reaches reaches) {
        return new EvidenceAuditEndpoint(new EvidenceSweep(ledger, ledgerStore.evidence()), reaches);
    }

    @Bean
    AuditEndpoint auditEndpoint(Reaches reaches, ParkedRows parked) {
        return new AuditEndpoint(reaches, parked);
    }

    @Bean
    RebuildAnswers rebuildAnswers(ViewTables tables, Readers readers, Render render) {
        return new RebuildAnswers(tables.docs(), readers, render);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(
            Reaches reaches, Rebuilds rebuilds, RebuildAnswers answers, QuerySettings settings) {
        return new RebuildEndpoint(reaches, rebuilds, answers, settings.heartbeat());
    }

    @Bean
    LookEndpoint lookEndpoint(LedgerStore ledgerStore, Reaches reaches) {
        return new LookEndpoint(ledgerStore.looks(), reaches);
    }

    @Bean
    JournalEndpoint journalEndpoint(Asking asking, Reaches reaches, Render render) {
        return new JournalEndpoint(asking, reaches, render);
    }

    @Bean
    JournalExportEndpoint journalExportEndpoint(
            Journal journal, Ledger ledger, LedgerClock clock, Reaches reaches, Render render) {
        return new JournalExportEndpoint(journal, ledger, clock, reaches, render);
    }

    @Bean
    ProofEndpoint proofEndpoint(LedgerStore ledgerStore, Ledger ledger) {
        return new ProofEndpoint(ledger, ledgerStore.checkpoints());
    }

    @Bean
    ReceiptEndpoint receiptEndpoint(LedgerStore ledgerStore, Ledger ledger, Reaches reaches) {
        return new ReceiptEndpoint(new Receipts(
                ledger, ledgerStore.checkpoints(), new CommandPositions(ledgerStore.dataSource()), reaches));
    }

    @Bean
    BundleEndpoint bundleEndpoint(LedgerStore ledgerStore, Reaches reaches, LedgerClock clock) {
        return new BundleEndpoint(new Bundles(ledgerStore.checkpoints(), reaches, clock));
    }

    @Bean
    VerifyEndpoint verifyEndpoint(LedgerStore ledgerStore, Reaches reaches) {
        return new VerifyEndpoint(ledgerStore, reaches);
    }
}
