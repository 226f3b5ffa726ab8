package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code ledger_append} as the application's role may call it, past this library. */
class AppendFunctionTest {
    private static final Instant YEARS_AGO = Instant.parse("2021-03-01T02:00:00Z");

    /** Objects of a session's own that would count a position, find a first row or cast a text in another way. */
    private static final String DECEIT = """
            set search_path = pg_temp, pg_catalog;
            create function pg_temp.far(bigint, bigint) returns bigint language sql return 999999;
            create operator pg_temp.+ (leftarg = bigint, rightarg = bigint, function = pg_temp.far);
            create function pg_temp.never(text, text) returns boolean language sql return false;
            create operator pg_temp.= (leftarg = text, rightarg = text, function = pg_temp.never);
            create operator pg_temp.<> (leftarg = text, rightarg = text, function = pg_temp.never);
            create domain pg_temp.timestamptz as date;
            """;

    @Test
    void searchPathOfTheCallersOwnChangesNothing() throws SQLException {
        try (TestLedger test = TestLedger.open(LedgerKind.LIVE, LedgerClock.system());
                Connection connection = test.store().dataSource().getConnection()) {
            Appended before = test.publish(messages("p1", 0, 0));
            try (Statement session = connection.createStatement()) {
                session.execute(DECEIT);
                assertThat(append(connection, null).firstPosition()).isEqualTo(before.lastPosition() + 1);
                session.execute("reset search_path; discard temp");
            }
        }
    }

    @Test
    void timeGivenForALiveLedgerIsNotTaken() throws SQLException {
        try (TestLedger test = TestLedger.open(LedgerKind.LIVE, LedgerClock.system());
                Connection connection = test.store().dataSource().getConnection()) {
            Instant ahead = Instant.now().plus(10, ChronoUnit.DAYS);
            assertThat(append(connection, ahead).recordedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void sampleLedgerWithoutATimeIsRecordedInThePresent() throws SQLException {
        try (TestLedger test = TestLedger.sample(YEARS_AGO);
                Connection connection = test.store().dataSource().getConnection()) {
            assertThat(append(connection, null).recordedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    private static Appended append(Connection connection, @Nullable Instant clientTime) throws SQLException {
        EventCodec.Encoded encoded = new EventCodec.Encoded("renovation.New", 1, "{}", "{}", List.of("project/new"));
        Entry entry = new Entry(UUID.randomUUID(), "project/new", 0, encoded, LedgerFixtures.BY_SYSTEM);
        return new AppendCall(List.of(entry)).on(connection, clientTime);
    }
}
