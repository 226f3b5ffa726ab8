package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lane's one connection, opened when it is needed and again after it was lost. Used by one thread at a time. */
final class WriterConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int VALIDATION_SECONDS = 2;

    private final Connector connector;
    private final Duration timeout;
    private @Nullable Connection connection;
    private long usedAt;

    WriterConnection(LedgerSettings settings) {
        this.connector = new Connector(settings.url(), settings.app());
        this.timeout = settings.timeout();
    }

    /** @throws SQLException where the store is away; nothing has been sent then */
    Connection get() throws SQLException {
        if (connection != null && isDoubtful() && !connection.isValid(VALIDATION_SECONDS)) {
            drop();
        }
        if (connection == null) {
            connection = opened();
        }
        usedAt = System.nanoTime();
        return connection;
    }

    private Connection opened() throws SQLException {
        Connection fresh = connector.open("writer", timeout);
        try (Statement session = fresh.createStatement()) {
            // Planning for each group of arrays anew costs more than the inserts of a small one.
            session.execute("set plan_cache_mode = force_generic_plan");
        }
        return fresh;
    }

    private boolean isDoubtful() {
        return System.nanoTime() - usedAt > TRUSTED.toNanos();
    }

    /** After an error. */
    void lost() {
        drop();
    }

    private void drop() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The lost connection could not be closed in order", e);
            }
            connection = null;
        }
    }

    @Override
    public void close() {
        drop();
    }
}
