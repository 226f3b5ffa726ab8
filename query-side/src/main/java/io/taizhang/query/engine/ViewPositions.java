package io.taizhang.query.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** How far the views are, and a place to wait until they are further. */
public final class ViewPositions {
    /** Should a wake-up be lost. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Views views;
    private final ViewTables tables;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** @param patience how long {@link #await} waits at most */
    public ViewPositions(Views views, ViewTables tables, Duration patience) {
        this.views = views;
        this.tables = tables;
        this.patience = patience;
    }

    /** By view; those without rows yet are absent. */
    public Map<String, Long> all() {
        return tables.states().find(views.all().stream().map(FoldedView::name).toList()).stream()
                .collect(Collectors.toMap(ViewState::view, ViewState::position));
    }

    /** How many rows of each view are parked; views without any are absent. */
    public Map<String, Long> parked() {
        return tables.parked().counts();
    }

    /** @throws QueryRefusal where no view has that name */
    void known(String view) {
        views.get(view);
    }

    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @throws QueryRefusal where the view has not come to the position in time */
    public void await(String view, long position) {
        known(view);
        long deadline = System.nanoTime() + patience.toNanos();
        while (tables.states().find(view).map(ViewState::position).orElse(-1L) < position) {
            if (System.nanoTime() > deadline || !pause()) {
                throw new QueryRefusal(Refused.VIEW_BEHIND, view, position);
            }
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            moved.awaitNanos(LOOK.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
