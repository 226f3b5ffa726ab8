package io.taizhang.query.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Shows other processes that this one is alive: an advisory lock under a number of its own, which the database lets go
 * when the process dies.
 */
final class RebuildOwner implements AutoCloseable {
    /** True of a {@code view_rebuild r} whose owner holds its lock. */
    static final String IS_ALIVE = """
            exists (select from pg_locks l
                where l.locktype = 'advisory' and l.granted and l.objsubid = 2
                and l.database = (select oid from pg_database where datname = current_database())
                and l.classid = hashtext('views-rebuilds')::oid and l.objid = r.owner::oid)""";

    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource dataSource;
    private @Nullable Connection connection;
    private int number;

    RebuildOwner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * This process's number, its lock held.
     *
     * @throws IllegalStateException where the database cannot be reached
     */
    synchronized int hold() {
        try {
            if (connection == null || !connection.isValid(SECONDS_TO_ANSWER)) {
                close();
                take(dataSource.getConnection());
            }
            return number;
        } catch (SQLException e) {
            throw new IllegalStateException("Rebuilds cannot be begun while the database is away", e);
        }
    }

    private void take(Connection fresh) throws SQLException {
        connection = fresh;
        if (number == 0) {
            number = (int) first(fresh, "select nextval('views.generations')::int");
        }
        first(fresh, "select 1 from pg_advisory_lock(hashtext('views-rebuilds'), " + number + ")");
    }

    private static long first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The pool keeps connections, and a connection its locks: it is let go by name. */
    @Override
    public synchronized void close() {
        try (Connection held = connection) {
            connection = null;
            if (held != null && held.isValid(SECONDS_TO_ANSWER)) {
                first(held, "select pg_advisory_unlock(hashtext('views-rebuilds'), " + number + ")::int");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuilds' lock could not be let go", e);
        }
    }
}
