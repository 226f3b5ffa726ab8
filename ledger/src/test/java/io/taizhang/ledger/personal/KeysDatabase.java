package io.taizhang.ledger.personal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.Login;
import io.taizhang.ledger.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty keys database. */
final class KeysDatabase {
    private static final long IDLE_MILLIS = 10_000;

    private final LedgerSettings settings = TestDatabase.fresh(LedgerKind.LIVE);

    private final DataSource app = pool();

    /** As the application sees it. */
    DataSource app() {
        return app;
    }

    /** Kept until the tests are over: opening a connection takes longer than what most of them do with it. */
    private DataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.keysUrl());
        config.setUsername(settings.app().user());
        config.setPassword(settings.app().password());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        return new HikariDataSource(config);
    }

    void asOwner(String sql) {
        Login owner = settings.owner();
        try (Connection connection = DriverManager.getConnection(settings.keysUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String appRole() {
        return settings.app().user();
    }

    /** Where no server is. */
    static DataSource nowhere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://localhost:1/keys?user=app");
        return nowhere;
    }
}
