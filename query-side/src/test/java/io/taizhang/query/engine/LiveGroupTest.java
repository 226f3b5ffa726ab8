package io.taizhang.query.engine;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.testing.FundTestView;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LiveGroupTest {
    private static final String VIEW = "test-funds";

    private final Database database = new Database();
    private final MemoryLedger ledger = new MemoryLedger();
    private final Engine engine = new Engine(database, ledger, List.of(new FundTestView()));

    @BeforeEach
    void build() {
        engine.rebuilds.rebuildNeeded().join();
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private LiveGroup process() {
        FoldedView<?> view = new FoldedView<>(new FundTestView());
        return new LiveGroup(new ViewGroup("group", Map.of(VIEW, view)), new RecentFacts(ledger), engine.tables);
    }

    private void open(String fund) {
        ledger.append("fund/" + fund, "demo", new FundOpened(fund, "u", "基金", 2021, RENOVATION, CITY));
    }

    private void appropriate(String fund, long fen) {
        ledger.append("fund/" + fund, "demo", new FundsAppropriated(fund, fen, "D1"));
    }

    private void assertSameAsRebuilt() {
        var live = engine.rows(VIEW);
        assertThat(engine.rebuild(VIEW, RebuildMode.VERIFY).differing()).isZero();
        engine.rebuild(VIEW, RebuildMode.REBUILD);
        assertThat(engine.rows(VIEW)).isEqualTo(live).isNotEmpty();
    }

    @Test
    void rowsKeptInMemoryAreReadAgainWhereAnotherProcessWentOn() {
        LiveGroup one = process();
        LiveGroup other = process();
        open("f1");
        for (int turn = 1; turn <= 6; turn++) {
            appropriate("f1", turn);
            open("g" + turn);
            assertThat((turn % 3 == 0 ? other : one).advance(ledger.head())).isTrue();
        }

        assertThat(engine.rows(VIEW).get("f1")).contains("\"amountFen\": 21").endsWith("@12");
        assertSameAsRebuilt();
    }

    @Test
    void rowsKeptInMemoryAreReadAgainAfterARebuild() {
        LiveGroup live = process();
        open("f1");
        appropriate("f1", 50);
        live.advance(ledger.head());
        database.run("insert into views.view_skipped values ('test-funds', 'f1', 2, 'wrong', 'wrong', 'admin')");
        engine.rebuild(VIEW, RebuildMode.REBUILD);
        appropriate("f1", 100);
        live.advance(ledger.head());

        assertThat(engine.rows(VIEW).get("f1")).contains("\"amountFen\": 100");
    }

    @Test
    void moreRowsThanAreKeptStayAsTheLedgerSays() {
        LiveGroup live = process();
        for (int fund = 0; fund < 7_000; fund++) {
            open("f" + fund);
        }
        live.advance(ledger.head());
        for (int fund = 0; fund < 7_000; fund += 500) {
            appropriate("f" + fund, fund);
            ledger.append("fund/f" + (fund + 1), "demo", new FundClosed("f" + (fund + 1)));
        }
        live.advance(ledger.head());

        assertThat(engine.rows(VIEW)).hasSize(7_000).containsEntry("f501", "gone @7004");
        assertSameAsRebuilt();
    }

    @Test
    void changesSinceAPositionAreTold() {
        LiveGroup live = process();
        open("f1");
        open("f2");
        open("f3");
        live.advance(ledger.head());
        appropriate("f2", 1);
        live.advance(ledger.head());
        ledger.append("fund/f1", "demo", new FundClosed("f1"));
        live.advance(ledger.head());

        Changes changes = new ChangeReader(engine.tables).after(VIEW, 2);
        assertThat(changes.reset()).isFalse();
        assertThat(changes.upTo()).isEqualTo(5);
        assertThat(changes.rows()).extracting(Changes.Change::key).containsExactly("f3", "f2", "f1");
        assertThat(changes.rows().getLast().doc()).isNull();
    }

    @Test
    void changesTooLongAgoAreForgottenAndReadAsAWhole() {
        LiveGroup live = process();
        for (int fund = 1; fund <= 6; fund++) {
            open("f" + fund);
            live.advance(ledger.head());
        }

        engine.tables.changes().sweep(List.of(VIEW), 199_000, 200_004);

        ChangeReader reader = new ChangeReader(engine.tables);
        assertThat(reader.after(VIEW, 3).reset()).isTrue();
        assertThat(reader.after(VIEW, 5).rows()).extracting(Changes.Change::key).containsExactly("f6");
        assertThat(database.number("select count(*) from views.view_change")).isEqualTo(2);
    }

    /** Each holds a transaction in turn, and each reads the ledger through the same two connections. */
    @Test
    void manyGroupsCatchUpWithFewConnections() throws Exception {
        for (int fund = 0; fund < 200; fund++) {
            open("f" + fund);
        }
        HikariDataSource few = database.pool(2);
        try (few;
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            ViewTables tables = new ViewTables(few, new JdbcTransactionManager(few));
            List<Future<Boolean>> groups = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(
                            () -> groupOnItsOwn(number, tables, few).advance(200)))
                    .toList();

            for (Future<Boolean> group : groups) {
                assertThat(group.get(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private LiveGroup groupOnItsOwn(int number, ViewTables tables, HikariDataSource connections) {
        FoldedView<?> view = new FoldedView<>(new FundTestView("funds-" + number));
        tables.states().goLive(new ViewState(view.name(), number, 0, 0, number, view.fingerprint()));
        RecentFacts recent = new RecentFacts(new MemoryLedger() {
            @Override
            public void read(
                    long after, long upTo, Collection<Class<? extends LedgerEvent>> types, Consumer<Fact> reader) {
                try (Connection connection = connections.getConnection()) {
                    ledger.read(after, upTo, types, reader);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return new LiveGroup(new ViewGroup(view.name(), Map.of(view.name(), view)), recent, tables);
    }
}
