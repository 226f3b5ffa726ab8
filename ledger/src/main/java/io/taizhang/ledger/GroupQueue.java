package io.taizhang.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commands that wait to be appended, and the lanes that are free to take them. Groups are taken in the order of arrival, and
 * a group is led by one of the callers in it: most often the last to come, which finds it complete and so is never woken.
 */
final class GroupQueue {
    private final int limit;
    private final int groupLimit;
    private final int lanes;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final Deque<Lane> free;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition allFree = lock.newCondition();
    private int underWay;
    private boolean closed;

    /**
     * @param limit so many may wait; one more is refused
     * @param groupLimit so many make a group
     */
    GroupQueue(int limit, int groupLimit, List<Lane> lanes) {
        this.limit = limit;
        this.groupLimit = groupLimit;
        this.lanes = lanes.size();
        this.free = new ArrayDeque<>(lanes);
    }

    /**
     * @return the group that the caller now leads; null where it waits for somebody else
     * @throws LedgerUnavailableException where too many wait already, or the queue was closed
     */
    @Nullable Group offer(Waiting waiting) {
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
     * enough; as long as can be unless it is the first in the queue and a lane is free.
     */
    long patience(Waiting waiting) {
        lock.lock();
        try {
            return queue.peek() == waiting && !free.isEmpty()
                    ? free.getFirst().patience(waiting.since())
                    : Long.MAX_VALUE;
        } finally {
            lock.unlock();
        }
    }

    /** @return the group that the caller leads, though fewer have come than were expected; null where it is not its turn */
    @Nullable Group insist(Waiting waiting) {
        lock.lock();
        try {
            return queue.peek() == waiting && !free.isEmpty() ? take() : null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the caller still stood in the queue. It does no longer, and its entries will not be appended. */
    boolean leave(Waiting waiting) {
        lock.lock();
        try {
            boolean stood = queue.remove(waiting);
            Waiting next = queue.peek();
            if (stood && next != null && !free.isEmpty()) {
                next.wake();
            }
            return stood;
        } finally {
            lock.unlock();
        }
    }

    /** The group's lane is free again. Where others wait, the first of them leads the next group, or is told that it may. */
    void stored(Group group, Duration took) {
        lock.lock();
        try {
            int about = underWay + queue.size();
            underWay -= group.members().size();
            group.lane().isFree(about, took);
            free.addFirst(group.lane());
            Waiting next = queue.peek();
            if (next != null) {
                if (isComplete()) {
                    next.leads(take());
                }
                next.wake();
            }
            if (free.size() == lanes) {
                allFree.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isComplete() {
        return !free.isEmpty() && queue.size() >= Math.min(free.getFirst().expected(), groupLimit);
    }

    private Group take() {
        List<Waiting> members = new ArrayList<>();
        while (members.size() < groupLimit && !queue.isEmpty()) {
            members.add(queue.remove());
        }
        underWay += members.size();
        Lane lane = free.removeFirst();
        Waiting next = queue.peek();
        if (next != null && !free.isEmpty()) {
            next.wake();
        }
        return new Group(lane, members);
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
    void awaitAllFree(Duration timeout) {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (free.size() < lanes && left > 0) {
                left = allFree.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
