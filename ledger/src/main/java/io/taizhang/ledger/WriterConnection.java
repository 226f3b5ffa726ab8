package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's one connection, opened when it is needed and again after it was lost. Used by one thread. */
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
        if (connection != null && idleFor().compareTo(TRUSTED) > 0 && !connection.isValid(VALIDATION_SECONDS)) {
            drop();
        }
        if (connection == null) {
            connection = connector.open("writer", timeout);
        }
        usedAt = System.nanoTime();
        return connection;
    }

    private Duration idleFor() {
        return Duration.ofNanos(System.nanoTime() - usedAt);
    }

    void drop() {
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
