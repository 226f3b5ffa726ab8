package io.taizhang.command.imports;

import io.taizhang.command.imports.Progress.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what becomes of the rows of an import, for whoever waits for it. */
final class Tally {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int rows;
    private final List<BadRow> refused = new ArrayList<>();
    private State state = State.RUNNING;
    private int entered;
    private int known;
    private int failed;
    private long position;

    Tally(int rows) {
        this.rows = rows;
    }

    void entered(Entry entry, long at) {
        change(() -> {
            entered += entry.rows().size();
            position = Math.max(position, at);
        });
    }

    void known(Entry entry) {
        change(() -> known += entry.rows().size());
    }

    void refused(Entry entry, List<BadRow> why) {
        change(() -> {
            failed += entry.rows().size();
            refused.addAll(why);
        });
    }

    void ends(State how) {
        change(() -> state = how);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Progress progress() {
        lock.lock();
        try {
            List<BadRow> sorted = refused.stream()
                    .sorted(Comparator.comparingInt(BadRow::row))
                    .toList();
            return new Progress(state, rows, entered + known + failed, entered, known, sorted, position);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more is done than was, or it is over, or the time is up. */
    Progress after(int done, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (state == State.RUNNING && entered + known + failed <= done && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return progress();
    }
}
