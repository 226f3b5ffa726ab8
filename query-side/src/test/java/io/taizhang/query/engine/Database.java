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
import java.util.List;

/** A fresh database with the views' and the processors' tables, used as the application's role. */
final class Database implements AutoCloseable {
    private final LedgerSettings settings = TestDatabase.fresh(LedgerKind.SAMPLE);
    private final HikariDataSource dataSource;

    Database() {
        settings.schema("views", "db/views").runForWriting();
        dataSource = pool(16);
    }

    HikariDataSource pool(int connections) {
        return pool(settings.url(), settings.app().user(), settings.app().password(), connections);
    }

    private static HikariDataSource pool(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** What another process needs to know to use it too. */
    List<String> address() {
        return List.of(settings.url(), settings.app().user(), settings.app().password());
    }

    /** The database under an address, in another process. */
    static HikariDataSource at(List<String> address) {
        return pool(address.get(0), address.get(1), address.get(2), 8);
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

    /** The first column of the first row. */
    String text(String sql) {
        try (Connection owner = TestDatabase.superuser(settings);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
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
