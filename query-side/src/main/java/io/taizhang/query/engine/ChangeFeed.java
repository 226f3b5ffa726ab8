package io.taizhang.query.engine;

import io.taizhang.query.engine.Questions.WatchView;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears, in every process, that views have moved on, whichever process folded the facts; reads once what changed in the
 * views somebody follows, and hands it to all their subscription queries.
 */
public final class ChangeFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    /** Should a notification be lost. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ViewTables tables;
    private final ViewPositions positions;
    private final ChangeReader reader;
    private final QueryUpdateEmitter emitter;
    private final Map<String, Followed> followed = new HashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    private static final class Followed {
        private int followers;
        private long epoch;
        private long position;
    }

    public ChangeFeed(ViewTables tables, ViewPositions positions, QueryUpdateEmitter emitter) {
        this.tables = tables;
        this.positions = positions;
        this.reader = new ChangeReader(tables);
        this.emitter = emitter;
    }

    /**
     * From now on changes of the view are emitted, until the last follower is gone.
     *
     * @throws QueryRefusal where the view is unknown or not built yet
     */
    public synchronized void follow(String view) {
        positions.known(view);
        Followed known = followed.get(view);
        if (known == null) {
            Changes current = reader.current(view);
            known = new Followed();
            known.epoch = current.epoch();
            known.position = current.upTo();
            followed.put(view, known);
        }
        known.followers++;
    }

    public synchronized void unfollow(String view) {
        Followed known = followed.get(view);
        if (known != null && --known.followers == 0) {
            followed.remove(view);
        }
    }

    /** What a new follower has missed: everything behind a position, or nothing. */
    Changes missed(String view, @Nullable Long after) {
        return after == null ? reader.current(view) : reader.after(view, after);
    }

    private synchronized void emit() {
        followed.forEach((view, known) -> {
            Changes changes = reader.since(view, known.epoch, known.position);
            if (changes.upTo() > known.position || changes.reset()) {
                known.epoch = changes.epoch();
                known.position = changes.upTo();
                emitter.emit(WatchView.class, watch -> watch.view().equals(view), changes);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("views-changes").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            try (Connection connection = tables.dataSource().getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warn("Changes of views cannot be followed for the moment: {}", e.getMessage());
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
            PGConnection notified = connection.unwrap(PGConnection.class);
            while (running) {
                positions.moved();
                emit();
                notified.getNotifications(Math.toIntExact(LOOK.toMillis()));
            }
            statement.execute("unlisten *");
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread ending = thread;
        if (ending != null) {
            try {
                ending.join(LOOK.multipliedBy(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
