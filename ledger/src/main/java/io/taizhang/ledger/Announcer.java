package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes of this one's appends. A NOTIFY within the append would serialise all commits of the database, so
 * it is sent from here, afterwards, and one for all appends since the last.
 */
final class Announcer implements AutoCloseable {
    static final String CHANNEL = "taizhang_ledger";
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Connector connector;
    private final Duration timeout;
    private final AtomicLong pending = new AtomicLong();
    private final Thread thread;
    private volatile boolean idle;
    private volatile boolean closed;

    Announcer(LedgerSettings settings) {
        this.connector = new Connector(settings.url(), settings.app());
        this.timeout = settings.timeout();
        this.thread = Thread.ofPlatform().name("ledger-announcer").daemon().start(this::run);
    }

    void announce(long position) {
        pending.accumulateAndGet(position, Math::max);
        if (idle) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connector.open("announcer", timeout)) {
                send(connection);
            } catch (SQLException e) {
                // Nothing is lost: the others find the facts when they look by themselves.
                LOG.warn("Other processes could not be told of new facts: {}", e.getMessage());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void send(Connection connection) throws SQLException {
        try (Statement session = connection.createStatement()) {
            // A lost notification costs a second; waiting for the disk would cost each append.
            session.execute("set synchronous_commit = off");
        }
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            while (!closed) {
                long position = pending.getAndSet(0);
                if (position == 0) {
                    awaitAppend();
                } else {
                    announce(notify, position);
                    pause();
                }
            }
        }
    }

    private void awaitAppend() {
        idle = true;
        if (pending.get() == 0 && !closed) {
            LockSupport.park(this);
        }
        idle = false;
    }

    private void announce(PreparedStatement notify, long position) throws SQLException {
        try {
            notify.setString(2, Long.toString(position));
            notify.execute();
        } catch (SQLException e) {
            pending.compareAndSet(0, position);
            throw e;
        }
    }

    /** {@code parkNanos} may end early, and must not end this: the next append is to share a notification with others. */
    private static void pause() {
        long end = System.nanoTime() + PAUSE.toNanos();
        for (long left = PAUSE.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
