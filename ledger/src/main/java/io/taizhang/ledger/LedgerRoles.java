package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Prepares a PostgreSQL server for the ledger: both roles and both databases. What is there already stays. */
public final class LedgerRoles {
    private final LedgerSettings settings;

    public LedgerRoles(LedgerSettings settings) {
        this.settings = settings;
    }

    /**
     * @param url JDBC address of any database of the server
     * @param superuser who may create roles and databases
     * @throws SQLException where the server refuses
     */
    public void prepare(String url, Login superuser) throws SQLException {
        try (Connection connection =
                new Connector(url, superuser).dataSource("preparation").getConnection()) {
            for (Login role : List.of(settings.owner(), settings.app())) {
                role(connection, role);
            }
            for (String database : List.of(databaseOf(settings.url()), databaseOf(settings.keysUrl()))) {
                database(connection, database);
            }
        }
    }

    private static void role(Connection connection, Login role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
            run(connection, "select format('create role %I login', ?)", role.user());
        }
        run(connection, "select format('alter role %I password %L', ?, ?)", role.user(), role.password());
    }

    /** Nobody but the two roles may connect, and nobody makes tables outside of the schemas. */
    private void database(Connection connection, String name) throws SQLException {
        String owner = settings.owner().user();
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(
                    connection,
                    "select format('create database %I owner %I encoding ''UTF8'' template template0', ?, ?)",
                    name,
                    owner);
        }
        run(connection, "select format('revoke all on database %I from public', ?)", name);
        run(
                connection,
                "select format('grant connect on database %I to %I', ?, ?)",
                name,
                settings.app().user());
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Lets the server quote the names, and runs what it made of them. */
    private static void run(Connection connection, String format, String... names) throws SQLException {
        String command;
        try (PreparedStatement query = connection.prepareStatement(format)) {
            for (int i = 0; i < names.length; i++) {
                query.setString(i + 1, names[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                command = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String databaseOf(String url) {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new IllegalArgumentException("Not a JDBC address of PostgreSQL: " + url);
        }
        return PGProperty.PG_DBNAME.getOrDefault(parsed);
    }
}
