package io.taizhang.query.engine;

import static org.awaitility.Awaitility.await;

import io.taizhang.ledger.Ledger;
import io.taizhang.query.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A process that projects views, without its web layer. */
final class Engine implements AutoCloseable {
    final ViewTables tables;
    final Rebuilds rebuilds;
    final LiveViews live;

    Engine(Database database, Ledger ledger, List<View<?>> declared) {
        this(database, ledger, declared, Duration.ofSeconds(3));
    }

    /** @param storeEvery how long a rebuild goes on, at least, until what it has folded is stored */
    Engine(Database database, Ledger ledger, List<View<?>> declared, Duration storeEvery) {
        this(database.dataSource(), ledger, declared, storeEvery);
    }

    Engine(DataSource dataSource, Ledger ledger, List<View<?>> declared, Duration storeEvery) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        tables = new ViewTables(dataSource, transactions);
        Views views = new Views(declared);
        JdbcTokenStore tokens = TokenTable.builder(
                        dataSource, Jackson3Serializer.builder().build())
                .nodeId(UUID.randomUUID().toString())
                .claimTimeout(Duration.ofSeconds(2))
                .build();
        rebuilds = new Rebuilds(views, ledger, tables, storeEvery);
        live = new LiveViews(views, ledger, tables, tokens, new SpringTransactionManager(transactions));
    }

    Engine started() {
        rebuilds.rebuildNeeded().join();
        live.start();
        return this;
    }

    long position(String view) {
        return tables.states().find(view).map(ViewState::position).orElse(-1L);
    }

    void awaitPosition(String view, long position) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> position(view) >= position);
    }

    /** The live rows of a view with their positions, as text. */
    Map<String, String> rows(String view) {
        Map<String, String> rows = new TreeMap<>();
        tables.jdbc().sql("""
                        select r.key, coalesce(r.doc::text, 'gone') || ' @' || r.position
                        from views.view_row r join views.view_state using (view, generation) where view = ?
                        """).param(view).query(row -> {
            rows.put(row.getString(1), row.getString(2));
        });
        return rows;
    }

    RebuildReport rebuild(String view, RebuildMode mode) {
        return ended(rebuilds.start(view, mode, "auditor"));
    }

    /** What became of a rebuild; one that is held counts as ended. */
    RebuildReport ended(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> rebuilds.find(id).orElseThrow(),
                        report -> !report.state().isAtWork());
    }

    @Override
    public void close() {
        live.stop();
        rebuilds.stop();
    }
}
