package io.taizhang.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Commands that wait to be appended. Many offer; groups are taken one after the other, and wake the taker once each. */
final class GroupQueue {
    private final int limit;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition enough = lock.newCondition();
    private int wanted = 1;
    private boolean closed;

    /** @param limit so many may wait; one more is refused */
    GroupQueue(int limit) {
        this.limit = limit;
    }

    /** @throws LedgerUnavailableException where too many wait already, or the queue was closed */
    void offer(Waiting waiting) {
        lock.lock();
        try {
            if (closed) {
                throw new LedgerUnavailableException("The ledger is closed");
            }
            if (queue.size() == limit) {
                throw new LedgerUnavailableException("Too many commands are waiting to be appended");
            }
            queue.add(waiting);
            if (queue.size() >= wanted) {
                enough.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next group, in the order of arrival; waits until there is one. Empty once the queue was closed.
     *
     * @param most in the group
     * @param pace how long to wait for more than the first
     */
    List<Waiting> take(int most, Pace pace) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return group(most, pace);
        } finally {
            turn.unlock();
        }
    }

    private List<Waiting> group(int most, Pace pace) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            wanted = 1;
            while (queue.isEmpty() && !closed) {
                enough.await();
            }
            awaitMore(Math.min(pace.expected(), most), pace.patience());
            return remove(most);
        } finally {
            lock.unlock();
        }
    }

    private void awaitMore(int number, Duration patience) throws InterruptedException {
        wanted = number;
        long left = patience.toNanos();
        while (queue.size() < number && left > 0 && !closed) {
            left = enough.awaitNanos(left);
        }
    }

    private List<Waiting> remove(int most) {
        List<Waiting> group = new ArrayList<>();
        while (group.size() < most && !queue.isEmpty()) {
            group.add(queue.remove());
        }
        return group;
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Refuses all who wait, and all who come. */
    void close() {
        lock.lock();
        try {
            closed = true;
            enough.signal();
            remove(limit).stream()
                    .filter(Waiting::take)
                    .forEach(waiting -> waiting.failed(new LedgerUnavailableException("The ledger is closed")));
        } finally {
            lock.unlock();
        }
    }
}
