package io.taizhang.command.web;

import static io.taizhang.command.testing.Office.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerKind;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A real store that is full, cut off or gone, and what is told of it. One command may wait behind the one under way. */
class StoreAwayTest {
    private static final String APPEND_LOCK = "1952541306";

    private LedgerSettings settings;
    private Office office;
    private Ledger ledger;
    private MockMvcTester http;
    private Connection superuser;
    private long head;

    @BeforeEach
    void anOffice() throws SQLException {
        settings = tiny(TestDatabase.fresh(LedgerKind.LIVE));
        office = Office.on(TestLedger.open(settings, LedgerClock.system()));
        ledger = office.ledger().ledger();
        head = ledger.head();
        http = MockMvcTester.create(MockMvcBuilders.routerFunctions(new CommandWebConfiguration()
                        .commandRoutes(
                                office.side().desk(),
                                office.side().rehearsal(),
                                Catalogue.ofAllContexts(),
                                new ProblemTexts()))
                .build());
        superuser = DriverManager.getConnection(
                settings.url().replaceFirst("/[^/?]+(\\?|$)", "/postgres$1"),
                TestDatabase.SUPERUSER.user(),
                TestDatabase.SUPERUSER.password());
    }

    private static LedgerSettings tiny(LedgerSettings fresh) {
        return new LedgerSettings(
                fresh.url(),
                fresh.keysUrl(),
                fresh.owner(),
                fresh.app(),
                fresh.bornAs(),
                fresh.evidence(),
                8,
                1,
                1,
                Duration.ofSeconds(20));
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
        office.close();
    }

    @Test
    void commandBeyondTheQueueIsToldToComeBackAndRecordsNothing() throws Exception {
        try (Connection lock = heldAppends()) {
            var underWay = sent("under-way");
            awaitWritersAtLock(1);
            var waiting = sent("waiting");
            await().until(() -> office.ledger().store().waiting() == 1);

            assertUnavailable(send("one-too-many"), "busy");

            lock.close();
            assertThat(underWay.join()).hasStatus(201);
            assertThat(waiting.join()).hasStatus(201);
        }
        assertThat(ledger.head()).isEqualTo(head + 2);
        assertThat(ledger.lastSequence("team/one-too-many")).isEmpty();
    }

    @Test
    void connectionLostInTheAppendLeavesTheOutcomeUnknownUntilTheKeyIsSentAgain() throws Exception {
        try (Connection lock = heldAppends()) {
            var cutOff = sent("cut-off");
            awaitWritersAtLock(1);
            run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'taizhang writer'"
                    + " and datname = '" + lock.getCatalog() + "'");
            assertUnavailable(cutOff.join(), "outcome-unknown");
        }
        assertThat(send("cut-off")).hasStatus(201);
        assertThat(ledger.head()).isEqualTo(head + 1);
    }

    @Test
    void storeThatIsGoneIsToldAndCommandsGoThroughWhenItIsBack() throws Exception {
        String database;
        try (Connection own = TestDatabase.superuser(settings)) {
            database = own.getCatalog();
        }
        run("alter database " + database + " allow_connections false");
        run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");

        assertUnavailable(send("away"), "busy");

        run("alter database " + database + " allow_connections true");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(send("away")).hasStatus(201));
        assertThat(ledger.head()).isEqualTo(head + 1);
    }

    private static void assertUnavailable(MvcTestResult answer, String type) {
        assertThat(answer)
                .hasStatus(503)
                .hasHeader("Retry-After", "1")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/" + type);
    }

    /** From a thread of its own: it may be the one that stores. */
    private CompletableFuture<MvcTestResult> sent(String team) {
        CompletableFuture<MvcTestResult> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(send(team)));
        return answer;
    }

    /** The same team under the same key, however often. */
    private MvcTestResult send(String team) {
        return http.post()
                .uri("/api/commands/organisation/form-team")
                .principal(new Reader(OFFICIAL))
                .header("Idempotency-Key", team)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"command":{"teamId":"%s","unitId":"xinhualu","kind":"VOLUNTEER","name":"志愿者","headcount":10}}
                        """.formatted(team))
                .exchange();
    }

    /** Until it is closed, appends wait. */
    private Connection heldAppends() throws SQLException {
        Connection lock = TestDatabase.superuser(settings);
        try (Statement statement = lock.createStatement()) {
            statement.execute("select pg_advisory_lock(" + APPEND_LOCK + ")");
        }
        return lock;
    }

    private void awaitWritersAtLock(int writers) {
        await().until(() -> {
            try (Statement statement = superuser.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select count(*) from pg_locks
                            where locktype = 'advisory' and not granted and objid = """ + " " + APPEND_LOCK)) {
                return row.next() && row.getLong(1) == writers;
            }
        });
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
