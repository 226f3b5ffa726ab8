package io.taizhang.ledger.personal;

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
    private final LedgerSettings settings = TestDatabase.fresh(LedgerKind.LIVE);

    /** As the application sees it. */
    DataSource app() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.keysUrl());
        source.setUser(settings.app().user());
        source.setPassword(settings.app().password());
        return source;
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
