package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.WaypointStore.Mark;
import io.taizhang.query.engine.WaypointStore.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 路标: how the rows of roll-ups stood at every ten-thousandth position. A thing has some facts, and is folded from them when
 * its past is asked for; a town has all of them, and its past is folded from the nearest waypoint before. They are made
 * beside the live views, a while after the facts, and made anew when a view is rebuilt; until they are there the past is
 * answered all the same, only later.
 */
public final class Waypoints implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Waypoints.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    /** Decoding this many facts is what an answer about the past costs at most. */
    private static final long SPACING = 10_000;

    private static final int CHUNK = 1_000;

    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;
    private final WaypointStore store;
    private final long spacing;
    private @Nullable ScheduledExecutorService keeper;
    private volatile boolean running;

    public Waypoints(Views views, Ledger ledger, ViewTables tables) {
        this(views, ledger, tables, SPACING);
    }

    Waypoints(Views views, Ledger ledger, ViewTables tables, long spacing) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.store = new WaypointStore(tables.jdbc());
        this.spacing = spacing;
    }

    /**
     * Where to begin folding a row.
     *
     * @param atMost the furthest position that may be folded already
     * @return null for the beginning of the ledger
     */
    @Nullable Waypoint before(FoldedView<?> view, String key, Moment moment, long atMost) {
        return mark(view, moment, atMost)
                .flatMap(mark -> store.row(view, key, mark))
                .orElse(null);
    }

    private Optional<Mark> mark(FoldedView<?> view, Moment moment, long atMost) {
        return view.view().rollsUp()
                ? store.nearest(view, Math.min(moment.upTo(), atMost), moment.occurredBy())
                : Optional.empty();
    }

    /**
     * Where to begin folding all rows of a view; empty for the beginning of the ledger.
     *
     * @param broken rows that have to be folded by themselves
     */
    Optional<Start> before(FoldedView<?> view, Moment moment) {
        return mark(view, moment, moment.upTo()).map(mark -> {
            List<Stored> rows = store.rows(view, mark);
            return new Start(
                    mark.position(),
                    rows.stream().filter(row -> !row.broken()).map(Stored::row).toList(),
                    broken(rows));
        });
    }

    record Start(long position, List<Waypoint> rows, Set<String> broken) {}

    private static Set<String> broken(List<Stored> rows) {
        return rows.stream().filter(Stored::broken).map(row -> row.row().key()).collect(Collectors.toSet());
    }

    /** Makes the waypoints that are missing behind the live views. */
    public void keepUp() {
        for (FoldedView<?> view : views.all()) {
            if (view.view().rollsUp() && isMissing(view)) {
                try (ViewLock _ = ViewLock.take(tables.dataSource(), "waypoints of " + view.name())) {
                    tables.states().find(view.name()).ifPresent(state -> keepUp(view, state));
                }
            }
        }
    }

    private boolean isMissing(FoldedView<?> view) {
        return tables.states()
                .find(view.name())
                .filter(state -> state.shape().equals(view.fingerprint()))
                .filter(state -> last(view).position() + spacing <= state.position())
                .isPresent();
    }

    private Mark last(FoldedView<?> view) {
        return store.nearest(view, Long.MAX_VALUE, null).orElse(new Mark(0, 0, Instant.EPOCH));
    }

    private <S> void keepUp(FoldedView<S> view, ViewState state) {
        store.dropAllBut(view, state.generation());
        Mark last = last(view);
        Parking parking = tables.parked().fresh(view.name());
        Folding<S> folding = new Folding<>(view, parking);
        List<Stored> rows = store.rows(view, new Mark(state.generation(), last.position(), last.latestOccurred()));
        rows.forEach(row -> {
            if (row.broken()) {
                parking.alreadyParked(row.row().key());
            } else {
                folding.load(row.row().key(), row.row().doc(), row.row().rowPosition(), tables.docs());
            }
        });
        Walk<S> walk = new Walk<>(view, state.generation(), folding, last.position(), last.latestOccurred());
        while (walk.position + spacing <= state.position() && walk.step()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** From one waypoint to the next. */
    private final class Walk<S> {
        private final FoldedView<S> view;
        private final long generation;
        private final Folding<S> folding;
        private long position;
        private Instant latest;

        Walk(FoldedView<S> view, long generation, Folding<S> folding, long position, Instant latest) {
            this.view = view;
            this.generation = generation;
            this.folding = folding;
            this.position = position;
            this.latest = latest;
        }

        /** @return whether the waypoint is stored; it is not where the view, or the fold of a row, was changed meanwhile */
        boolean step() {
            long next = position + spacing;
            for (long from = position; from < next; from += CHUNK) {
                ledger.read(from, Math.min(next, from + CHUNK), view.events(), this::fold);
            }
            position = next;
            Mark mark = new Mark(generation, position, latest);
            List<StoredRow> changed = folding.takeChanged(generation, tables.docs());
            Set<String> broken = folding.parking().takeFresh().stream()
                    .map(Parking.Parked::key)
                    .collect(Collectors.toSet());
            return Boolean.TRUE.equals(
                    tables.writing().execute(status -> continues(mark) && store.store(view, mark, changed, broken)));
        }

        /** Whoever swaps a view, or drops its waypoints, holds its state; so does this until the waypoint is stored. */
        private boolean continues(Mark mark) {
            boolean live = tables.states().lock(List.of(view.name())).stream()
                    .anyMatch(state -> state.generation() == generation);
            return live && last(view).position() == mark.position() - spacing;
        }

        private void fold(Fact fact) {
            folding.fold(fact);
            if (fact.occurredAt().isAfter(latest)) {
                latest = fact.occurredAt();
            }
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("waypoints").daemon().unstarted(task));
        executor.scheduleWithFixedDelay(this::keepUpOrSay, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        keeper = executor;
        running = true;
    }

    /** The next attempt is a pause away, and nothing waits for it. */
    private void keepUpOrSay() {
        try {
            keepUp();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("Waypoints could not be made; it is tried again in {} s", PAUSE.toSeconds(), e);
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (keeper != null) {
            keeper.shutdownNow();
            keeper = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the views, and gone before them. */
    @Override
    public int getPhase() {
        return 1;
    }
}
