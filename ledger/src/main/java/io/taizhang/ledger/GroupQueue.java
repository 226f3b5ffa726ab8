package io.taizhang.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Commands that wait to be appended. Many offer; one thread takes them in groups, and is woken once for a group. */
final class GroupQueue {
    private final int limit;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition enough = lock.newCondition();
    private int wanted = 1;

    /** @param limit so many may wait; one more is refused */
    GroupQueue(int limit) {
        this.limit = limit;
    }

    /** False where too many wait already. */
    boolean offer(Waiting waiting) {
        lock.lock();
        try {
            if (queue.size() == limit) {
                return false;
            }
            queue.add(waiting);
            if (queue.size() >= wanted) {
                enough.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next group, in the order of arrival; empty where nothing has arrived within the time.
     *
     * @param most in the group
     * @param pace how long to wait for more than the first
     */
    List<Waiting> take(int most, Pace pace, Duration idle) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(1, idle);
            if (!queue.isEmpty()) {
                await(Math.min(pace.expected(), most), pace.patience());
            }
            return remove(most);
        } finally {
            lock.unlock();
        }
    }

    /** What is left when there will be no further group. */
    List<Waiting> takeAll() {
        lock.lock();
        try {
            return remove(limit);
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> remove(int most) {
        List<Waiting> group = new ArrayList<>();
        while (group.size() < most && !queue.isEmpty()) {
            group.add(queue.remove());
        }
        return group;
    }

    private void await(int number, Duration time) throws InterruptedException {
        wanted = number;
        long left = time.toNanos();
        while (queue.size() < number && left > 0) {
            left = enough.awaitNanos(left);
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }
}
