package io.taizhang.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A command's entries, and the caller that waits until they are answered or it is to lead a group. */
final class Waiting {
    private final List<Entry> entries;
    private final Thread caller = Thread.currentThread();
    private final long since = System.nanoTime();
    private volatile @Nullable List<Waiting> led;
    private volatile @Nullable Appended appended;
    private volatile @Nullable RuntimeException failure;

    /** Belongs to the current thread. */
    Waiting(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    /** When it came, in the nanoseconds of {@link System#nanoTime()}. */
    long since() {
        return since;
    }

    /** Answers it; {@link #wake} then lets the caller see it. */
    void stored(Appended where) {
        appended = where;
    }

    /** As {@link #stored}. */
    void failed(RuntimeException cause) {
        failure = cause;
    }

    /** The caller is to store this group, which it is in. */
    void leads(List<Waiting> group) {
        led = group;
    }

    void wake() {
        if (caller != Thread.currentThread()) {
            LockSupport.unpark(caller);
        }
    }

    boolean isAnswered() {
        return appended != null || failure != null;
    }

    /** @throws RuntimeException that it was answered with */
    Appended answer() {
        RuntimeException cause = failure;
        if (cause != null) {
            throw cause;
        }
        return Objects.requireNonNull(appended);
    }

    /**
     * Sleeps until it is answered or leads a group.
     *
     * @return the group that the caller is to store; null where it is answered
     * @throws LedgerUnavailableException where the append was not begun in time, and now never will be
     * @throws OutcomeUnknownException where it was begun and has not ended in time
     */
    @Nullable List<Waiting> await(GroupQueue queue, Duration timeout) {
        while (true) {
            long patience = queue.patience(this);
            // Looked at after the queue's lock was passed: waiting for that may swallow the call that wakes this
            // thread.
            if (isAnswered()) {
                return null;
            }
            List<Waiting> group = patience > 0 ? led : queue.insist(this);
            if (group != null) {
                led = null;
                return group;
            }
            if (patience > 0) {
                sleep(queue, patience, timeout);
            }
        }
    }

    private void sleep(GroupQueue queue, long patience, Duration timeout) {
        long left = timeout.toNanos() - (System.nanoTime() - since);
        if (left <= 0) {
            giveUp(queue, "within " + timeout);
        } else if (Thread.currentThread().isInterrupted()) {
            giveUp(queue, "before the caller was interrupted");
        } else {
            LockSupport.parkNanos(this, Math.min(patience, left));
        }
    }

    /** Returns where there is something to see or to do after all. */
    private void giveUp(GroupQueue queue, String when) {
        if (queue.leave(this)) {
            throw new LedgerUnavailableException("The append was not begun " + when);
        }
        if (led == null && !isAnswered()) {
            throw new OutcomeUnknownException("The append was begun and had not ended " + when);
        }
    }
}
