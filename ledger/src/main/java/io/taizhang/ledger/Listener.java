package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of other processes' appends, and looks at the ledger every second in case a notification was lost. */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Connector connector;
    private final Duration timeout;
    private final LongConsumer reached;
    private final Thread thread;
    private volatile @Nullable Connection listening;
    private volatile boolean closed;

    Listener(LedgerSettings settings, LongConsumer reached) {
        this.connector = new Connector(settings.url(), settings.app());
        this.timeout = settings.timeout();
        this.reached = reached;
        this.thread = Thread.ofPlatform().name("ledger-listener").daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connector.open("listener", timeout)) {
                listening = connection;
                listen(connection);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("New facts of other processes cannot be heard of: {}", e.getMessage());
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute("listen " + Announcer.CHANNEL);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            look(connection);
            PGNotification[] notifications = notified.getNotifications(Math.toIntExact(LOOK.toMillis()));
            while (notifications != null && notifications.length > 0 && !closed) {
                heard(notifications[notifications.length - 1].getParameter());
                notifications = notified.getNotifications(Math.toIntExact(LOOK.toMillis()));
            }
        }
    }

    /** Whoever may connect may notify: what is no position is passed over. */
    private void heard(String said) {
        if (said.matches("\\d{1,18}")) {
            reached.accept(Long.parseLong(said));
        }
    }

    private void look(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PostgresLedger.HEAD);
                ResultSet row = query.executeQuery()) {
            row.next();
            reached.accept(row.getLong(1));
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            abort(listening);
            thread.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the wait for notifications. */
    private static void abort(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The listening connection could not be closed in order", e);
            }
        }
    }
}
