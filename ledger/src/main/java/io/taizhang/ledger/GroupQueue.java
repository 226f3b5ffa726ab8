package io.taizhang.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commands that wait to be appended. One group of them is under way at a time; groups are taken in the order of arrival, and
 * a group is led by one of the callers in it: most often the last to come, which finds it complete and so is never woken.
 */
final class GroupQueue {
    private final int limit;
    private final int groupLimit;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private List<Waiting> underWay = List.of();
    private Pace pace = Pace.AT_ONCE;
    private long idleSince = System.nanoTime();
    private boolean closed;

    /**
     * @param limit so many may wait; one more is refused
     * @param groupLimit so many make a group
     */
    GroupQueue(int limit, int groupLimit) {
        this.limit = limit;
        this.groupLimit = groupLimit;
    }

    /**
     * @return the group that the caller now leads; null where it waits for somebody else
     * @throws LedgerUnavailableException where too many wait already, or the queue was closed
     */
    @Nullable List<Waiting> offer(Waiting waiting) {
        lock.lock();
        try {
            if (closed) {
                throw new LedgerUnavailableException("The ledger is closed");
            }
            if (queue.size() == limit) {
                throw new LedgerUnavailableException("Too many commands are waiting to be appended");
            }
            queue.add(waiting);
            return isComplete() ? take() : null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * For how long the caller sleeps before it asks again, in nanoseconds. Not positive where it waited for others long
     * enough; as long as can be unless it is the first in the queue and no group is under way.
     */
    long patience(Waiting waiting) {
        lock.lock();
        try {
            return mayInsist(waiting) ? pace.patience().toNanos() - waited(waiting) : Long.MAX_VALUE;
        } finally {
            lock.unlock();
        }
    }

    /** For others, not for the group before. */
    private long waited(Waiting waiting) {
        long begun = waiting.since() - idleSince > 0 ? waiting.since() : idleSince;
        return System.nanoTime() - begun;
    }

    /** @return the group that the caller leads, though fewer have come than were expected; null where it is not its turn */
    @Nullable List<Waiting> insist(Waiting waiting) {
        lock.lock();
        try {
            return mayInsist(waiting) ? take() : null;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayInsist(Waiting waiting) {
        return queue.peek() == waiting && underWay.isEmpty();
    }

    /** Whether the caller still stood in the queue. It does no longer, and its entries will not be appended. */
    boolean leave(Waiting waiting) {
        lock.lock();
        try {
            boolean stood = queue.remove(waiting);
            Waiting next = queue.peek();
            if (stood && next != null && underWay.isEmpty()) {
                next.wake();
            }
            return stood;
        } finally {
            lock.unlock();
        }
    }

    /** The group under way has ended. Where others wait, the first of them leads the next one, or is told that it may. */
    void stored(Duration took) {
        lock.lock();
        try {
            pace = Pace.after(underWay.size() + queue.size(), took);
            idleSince = System.nanoTime();
            underWay = List.of();
            Waiting next = queue.peek();
            if (next == null) {
                idle.signalAll();
                return;
            }
            if (isComplete()) {
                next.leads(take());
            }
            next.wake();
        } finally {
            lock.unlock();
        }
    }

    private boolean isComplete() {
        return underWay.isEmpty() && queue.size() >= Math.min(pace.expected(), groupLimit);
    }

    private List<Waiting> take() {
        List<Waiting> members = new ArrayList<>();
        while (members.size() < groupLimit && !queue.isEmpty()) {
            members.add(queue.remove());
        }
        underWay = members;
        return members;
    }

    /** How many wait for their group to be taken. */
    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Refuses all who wait, and all who come. */
    void close() {
        lock.lock();
        try {
            closed = true;
            for (Waiting waiting : queue) {
                waiting.failed(new LedgerUnavailableException("The ledger is closed"));
                waiting.wake();
            }
            queue.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no group is under way. */
    void awaitIdle(Duration timeout) {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (!underWay.isEmpty() && left > 0) {
                left = idle.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
