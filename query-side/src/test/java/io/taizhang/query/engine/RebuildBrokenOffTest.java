package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.query.View;
import io.taizhang.query.testing.FundTestView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildBrokenOffTest {
    private static final int FUNDS = 20;
    /** As many as are read ahead before anything is stored. */
    private static final int FACTS = 2 * Runtime.getRuntime().availableProcessors() * Build.RANGE;

    private final Database database = new Database();
    private final MoneyLedger ledger = new MoneyLedger(FUNDS).with(FACTS).with("f0", 1, DyingProcess.STANDSTILL);
    private final List<View<?>> declared = List.of(new FundTestView());

    @AfterEach
    void close() {
        database.close();
    }

    private long storedWhenKilled(RebuildMode mode) throws Exception {
        try (DyingProcess process = new DyingProcess(database, FUNDS, FACTS, mode)) {
            await().atMost(Duration.ofSeconds(120)).until(() -> stored() == FACTS);
            process.kill();
            return stored();
        }
    }

    private long stored() {
        return database.number("select stored from views.view_rebuild where state = 'RUNNING'");
    }

    private UUID newest() {
        return UUID.fromString(database.text("select id from views.view_rebuild order by started_at desc limit 1"));
    }

    @Test
    void rebuildOfAKilledProcessIsGoneOnWithFromWhereItsRowsWereStored() throws Exception {
        Map<String, String> before;
        try (Engine first = new Engine(database, ledger, declared)) {
            first.rebuilds.rebuildNeeded().join();
            before = first.rows("test-funds");
        }
        long stored = storedWhenKilled(RebuildMode.REBUILD);
        UUID id = newest();
        MoneyLedger again = new MoneyLedger(FUNDS).with(FACTS).with("f0", 1, DyingProcess.STANDSTILL);

        try (Engine other = new Engine(database, again, declared)) {
            RebuildReport report = other.ended(id);

            assertThat(report.state()).as(report.toString()).isEqualTo(RebuildState.DONE);
            assertThat(report.attempts()).isEqualTo(2);
            assertThat(report.differing()).isZero();
            assertThat(report.facts()).isEqualTo(FUNDS + FACTS + 1);
            assertThat(again.readFrom()).isGreaterThanOrEqualTo(stored);
            assertThat(other.rows("test-funds")).isEqualTo(before).hasSize(FUNDS);
        }
        assertThat(database.number("select count(distinct generation) from views.view_row"))
                .isOne();
    }

    @Test
    void firstBuildOfAKilledProcessIsGoneOnWithAtTheNextStart() throws Exception {
        long stored = storedWhenKilled(RebuildMode.REBUILD);

        try (Engine next = new Engine(database, ledger, declared)) {
            next.rebuilds.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> next.rebuilds.awaited().isEmpty());

            assertThat(ledger.readFrom()).isGreaterThanOrEqualTo(stored);
            assertThat(next.rows("test-funds")).hasSize(FUNDS).containsEntry("f1", row("f1", FACTS / FUNDS));
            assertThat(database.number("select count(*) from views.view_rebuild"))
                    .isOne();
        }
    }

    private String row(String fund, int fen) {
        return "{\"year\": 2021, \"title\": \"%s\", \"unitPath\": \"demo/xinhualu\", \"amountFen\": %d} @%d"
                .formatted(fund, fen, FACTS + 2);
    }

    @Test
    void rowsOfAnotherShapeAreNoUseToGoOnFrom() throws Exception {
        storedWhenKilled(RebuildMode.REBUILD);
        database.run("update views.view_rebuild set shape = 'of an earlier version'");
        try (Engine other = new Engine(database, ledger, declared)) {
            assertThat(other.ended(newest()).state()).isEqualTo(RebuildState.DONE);
            assertThat(ledger.readFrom()).isZero();
            assertThat(other.rows("test-funds")).hasSize(FUNDS);
        }
    }

    @Test
    void verificationOfAKilledProcessIsGoneOnWithToo() throws Exception {
        try (Engine first = new Engine(database, ledger, declared)) {
            first.rebuilds.rebuildNeeded().join();
        }
        storedWhenKilled(RebuildMode.VERIFY);
        database.run("update views.view_row set doc = jsonb_set(doc, '{amountFen}', '7') where key = 'f3'"
                + " and (view, generation) in (select view, generation from views.view_state)");
        try (Engine other = new Engine(database, ledger, declared)) {
            RebuildReport report = other.ended(newest());
            assertThat(report.state()).isEqualTo(RebuildState.DONE);
            assertThat(report.differing()).isOne();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> database.number("select count(distinct generation) from views.view_row") == 1);
        }
    }

    @Test
    void whatEndsItsProcessAgainAndAgainIsGivenUpAndItsRowsGo() {
        database.run("""
                insert into views.view_rebuild (id, request, view, mode, state, generation, requested_by, owner, attempts)
                values (gen_random_uuid(), gen_random_uuid(), 'test-funds', 'REBUILD', 'RUNNING', 1000000, 'auditor', 999999, 3);
                insert into views.view_row (view, generation, key, doc, position)
                values ('test-funds', 1000000, 'f1', '{}', 1)
                """);
        try (Engine other = new Engine(database, ledger, declared)) {
            RebuildReport report = other.ended(newest());
            assertThat(report.state()).isEqualTo(RebuildState.FAILED);
            assertThat(report.failure()).contains("3 times");
            other.rebuilds.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            database.number("select count(*) from views.view_row where generation = 1000000") == 0);
        }
    }
}
