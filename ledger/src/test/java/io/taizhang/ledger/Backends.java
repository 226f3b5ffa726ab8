package io.taizhang.ledger;

import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

    /** How many connections with a name like this wait for a lock. */
    static int waiting(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select count(*) from pg_stat_activity
                where datname = current_database() and application_name like ? and wait_event_type = 'Lock'
                """)) {
            query.setString(1, name);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
