package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings one schema up to date, as its owner. Each schema has its own history, so that the rooms of the house can
 * migrate theirs by themselves.
 *
 * @param location a folder of the classpath: {@code db/views}; the application's role stands in it as <code>${app}</code>
 */
public record SchemaMigration(String url, Login owner, Login app, String schema, String location) {

    /**
     * @throws NewerSchemaException where a newer build has run a script that this one does not have
     * @throws org.flywaydb.core.api.FlywayException where a script fails or was changed after it ran
     */
    public void run() {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(url, owner.user(), owner.password())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:" + location)
                .placeholders(Map.of("app", quoted(app.user())))
                .failOnMissingLocations(true)
                .load();
        refuseNewer(flyway);
        flyway.migrate();
    }

    private void refuseNewer(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new NewerSchemaException(schema, applied.getVersion().getVersion());
            }
        }
    }

    /** Runs, and lets the application write all tables of the schema, but make none. */
    public void runForWriting() {
        run();
        try (Connection connection =
                        new Connector(url, owner).dataSource("migration").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    grant usage on schema %1$s to %2$s;
                    grant select, insert, update, delete, truncate on all tables in schema %1$s to %2$s;
                    grant usage on all sequences in schema %1$s to %2$s;
                    revoke insert, update, delete, truncate on %1$s.flyway_schema_history from %2$s;
                    """.formatted(quoted(schema), quoted(app.user())));
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The rights in the schema " + schema + " cannot be set", e);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
