package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectorTest {
    private static final String QUERY_CANCELED = "57014";

    private final LedgerSettings settings = TestDatabase.fresh(LedgerKind.LIVE);
    private final Connector connector = new Connector(settings.url(), settings.app());

    @Test
    void statementOfAPooledConnectionThatTakesTooLongIsGivenUpAndTheConnectionIsNot() throws SQLException {
        try (HikariDataSource pool = connector.pool("test", 1, Duration.ofMillis(200));
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo(QUERY_CANCELED));
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    @Test
    void pooledConnectionNoticesAServerThatVanishedAndTheServerAClient() throws SQLException {
        try (HikariDataSource pool = connector.pool("test", 1, Duration.ofMinutes(10));
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(610_000);
            assertThat(setting(statement, "statement_timeout")).isEqualTo("10min");
            assertThat(setting(statement, "tcp_keepalives_idle")).isEqualTo("30");
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
