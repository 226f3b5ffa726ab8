package io.taizhang.standalone.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** All rows of all tables of a database, as a dump has them: what is compressed in its files is not compressed here. */
record Dump(byte[] bytes) {
    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """;

    static Dump of(Disk disk, String database) {
        var all = new ByteArrayOutputStream();
        try (Connection connection =
                DriverManager.getConnection(disk.url(database), "postgres", disk.password("postgres"))) {
            for (String table : tables(connection)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", all);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dump(all.toByteArray());
    }

    /** What has been done so far stands in the files of all databases. */
    static void checkpoint(Disk disk) {
        try (Connection connection =
                        DriverManager.getConnection(disk.url("postgres"), "postgres", disk.password("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
