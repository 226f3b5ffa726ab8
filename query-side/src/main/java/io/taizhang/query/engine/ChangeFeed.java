package io.taizhang.query.engine;

import io.taizhang.query.engine.Questions.WatchView;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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
    private final Map<Consumer<Changes>, Set<String>> listeners = new IdentityHashMap<>();
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

    /**
     * Tells a listener of every change of some views, as it is read for all followers, until it {@link #leave leaves}. It is
     * told by the thread that reads, and must not keep it waiting.
     *
     * @return where the views stand from which it is told
     * @throws QueryRefusal where a view is unknown or not built yet; nothing is then followed
     */
    public synchronized Map<String, Long> listen(Set<String> views, Consumer<Changes> listener) {
        Map<String, Long> standing = new TreeMap<>();
        try {
            for (String view : views) {
                follow(view);
                standing.put(view, Objects.requireNonNull(followed.get(view)).position);
            }
        } catch (RuntimeException refused) {
            standing.keySet().forEach(this::unfollow);
            throw refused;
        }
        listeners.put(listener, Set.copyOf(views));
        return standing;
    }

    public synchronized void leave(Consumer<Changes> listener) {
        Set<String> views = listeners.remove(listener);
        if (views != null) {
            views.forEach(this::unfollow);
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
                listeners.forEach((listener, views) -> {
                    if (views.contains(view)) {
                        listener.accept(changes);
                    }
                });
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
