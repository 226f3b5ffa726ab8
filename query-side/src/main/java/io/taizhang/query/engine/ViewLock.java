package io.taizhang.query.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Held while a view is rebuilt, or one of its rows refolded, so that no other process does either. */
final class ViewLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String KEY = "hashtext('views'), hashtext(?)";

    private final Connection connection;
    private final String view;

    private ViewLock(Connection connection, String view) {
        this.connection = connection;
        this.view = view;
    }

    /** Waits for as long as another holds it, which may be longer than a statement may take. */
    static ViewLock take(DataSource dataSource, String view) {
        try {
            Connection connection = dataSource.getConnection();
            return locked(connection, view);
        } catch (SQLException e) {
            throw new IllegalStateException("The view " + view + " could not be locked", e);
        }
    }

    private static ViewLock locked(Connection connection, String view) throws SQLException {
        try {
            while (!call(connection, "select pg_try_advisory_lock(" + KEY + ")", view)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new SQLException("Interrupted while another holds it");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return new ViewLock(connection, view);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean call(Connection connection, String sql, String view) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, view);
            try (ResultSet done = statement.executeQuery()) {
                return done.next() && done.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            call(connection, "select pg_advisory_unlock(" + KEY + ")", view);
        } catch (SQLException e) {
            throw new IllegalStateException("The view " + view + " could not be unlocked", e);
        }
    }
}
