package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.BY_SYSTEM;
import static io.taizhang.ledger.LedgerFixtures.OCCURRED;
import static io.taizhang.ledger.LedgerFixtures.design;
import static io.taizhang.ledger.LedgerFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the database, and what may be done to it. */
class LedgerRowsTest {
    private static final TestLedger TEST = TestLedger.live();

    private final String project = UUID.randomUUID().toString();

    @AfterAll
    static void close() {
        TEST.close();
    }

    @Test
    void payloadAndMetadataAreTheExactTextOfTheCodec() throws Exception {
        long position = append();
        EventCodec.Encoded encoded =
                JsonEventCodec.ofAllContexts().encode(design(project), BY_SYSTEM, "project/" + project);
        try (Connection connection = app();
                ResultSet row = row(connection, position)) {
            assertThat(row.getString("payload")).isEqualTo(encoded.payload());
            assertThat(row.getString("metadata")).isEqualTo(encoded.metadata());
        }
    }

    @Test
    void whatIsAskedForStandsInColumnsOfItsOwn() throws Exception {
        long position = append();
        try (Connection connection = app();
                ResultSet row = row(connection, position)) {
            assertThat(row.getString("actor_id")).isEqualTo("SYSTEM");
            assertThat(row.getString("unit_path")).isEqualTo("demo/xinhualu");
            assertThat(instant(row, "occurred_at")).isEqualTo(OCCURRED);
            assertThat(row.getString("type")).isEqualTo("renovation.DesignPublished");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.ledger set payload = '{}'",
                "delete from ledger.ledger",
                "truncate ledger.ledger",
                "update ledger.ledger_subject set subject = 'unit/other'",
                "delete from ledger.ledger_subject",
                "truncate ledger.ledger_subject"
            })
    void nothingIsChangedEvenByTheOwner(String change) throws SQLException {
        append();
        LedgerSettings settings = TEST.store().settings();
        assertRefused(settings.owner(), change, "append-only");
        assertRefused(TestDatabase.SUPERUSER, change, "append-only");
        assertRefused(settings.app(), change, "permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger.ledger_subject values ('unit/other', 1)",
                "insert into ledger.ledger select * from ledger.ledger where position = 1",
                "alter table ledger.ledger disable trigger ledger_is_append_only",
                "select ledger.leaf_hash(null, '', 0, '', 1, now(), now(), '', '', '', '')",
                "create table ledger.mine ()",
                "create table processing.mine ()",
                "create table public.mine ()"
            })
    void applicationAppendsThroughTheFunctionOnly(String detour) throws SQLException {
        assertRefused(TEST.store().settings().app(), detour, "denied|must be owner");
    }

    @Test
    void triggersHoldForAReplicaSessionToo() throws SQLException {
        try (Connection connection = TestDatabase.superuser(TEST.store().settings());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("delete from ledger.ledger"))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void peopleReadTheLedgerAsJsonb() throws SQLException {
        long position = append();
        try (Connection connection = app();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select payload ->> 'noticeDays', metadata ->> 'actorId' from ledger.ledger_readable where position = "
                                + position)) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(7);
            assertThat(row.getString(2)).isEqualTo("SYSTEM");
        }
    }

    @Test
    void nothingIsAppendedToALedgerThatWasNotOpened() {
        LedgerSettings unopened = TestDatabase.fresh(LedgerKind.LIVE);
        EventCodec.Encoded encoded = JsonEventCodec.ofAllContexts().encode(design(project), BY_SYSTEM, "project/p1");
        Entry entry = new Entry(UUID.randomUUID(), "project/p1", 0, encoded, BY_SYSTEM);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = connection(unopened, unopened.app())) {
                        new AppendCall(List.of(entry)).on(connection, OCCURRED);
                    }
                })
                .withMessageContaining("has not been opened");
    }

    private long append() {
        return TEST.publish(List.of(message(
                        project,
                        TEST.ledger().lastSequence("project/" + project).orElse(-1) + 1)))
                .firstPosition();
    }

    private static void assertRefused(Login login, String command, String why) throws SQLException {
        try (Connection connection = connection(TEST.store().settings(), login);
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(command))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).containsPattern(why));
        }
    }

    private static Connection app() throws SQLException {
        return TEST.store().dataSource().getConnection();
    }

    private static Connection connection(LedgerSettings settings, Login login) throws SQLException {
        return DriverManager.getConnection(settings.url(), login.user(), login.password());
    }

    private static ResultSet row(Connection connection, long position) throws SQLException {
        ResultSet row =
                connection.createStatement().executeQuery("select * from ledger.ledger where position = " + position);
        row.next();
        return row;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
