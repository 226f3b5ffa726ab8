package io.taizhang.ledger;

import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The server's side of the ledger's connections. */
final class Backends {
    private Backends() {}

    /** Breaks the connections of that name to the ledger's database. */
    static void terminate(TestLedger test, String name) throws SQLException {
        try (Connection connection = TestDatabase.superuser(test.store().settings());
                PreparedStatement terminate = connection.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and application_name = ?
                        """)) {
            terminate.setString(1, name);
            terminate.execute();
        }
    }

    /** Whether a connection of that name waits for a lock. */
    static boolean waits(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select 1 from pg_stat_activity
                where datname = current_database() and application_name = ? and wait_event_type = 'Lock'
                """)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
