package io.taizhang.ledger.personal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A keys database of its own, with its tables and the application's role. */
final class KeysDatabase implements AutoCloseable {
    private static final String APP = "app";

    private final EmbeddedPostgres postgres;

    KeysDatabase() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asOwner("create role " + APP + " login");
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .schemas("keys")
                .locations("classpath:db/keys")
                .placeholders(Map.of("app", APP))
                .load()
                .migrate();
    }

    /** As the application sees it. */
    DataSource app() {
        return postgres.getDatabase(APP, "postgres");
    }

    void asOwner(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
