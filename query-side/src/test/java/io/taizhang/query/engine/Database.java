package io.taizhang.query.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A fresh database with the views' and the processors' tables, used as the application's role. */
final class Database implements AutoCloseable {
    private final LedgerSettings settings = TestDatabase.fresh(LedgerKind.SAMPLE);
    private final HikariDataSource dataSource;

    Database() {
        settings.schema("views", "db/views").runForWriting();
        dataSource = pool(16);
    }

    HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.app().user());
        config.setPassword(settings.app().password());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** As the superuser. */
    void run(String sql) {
        try (Connection owner = TestDatabase.superuser(settings);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row; 0 where there is none. */
    long number(String sql) {
        try (Connection owner = TestDatabase.superuser(settings);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
