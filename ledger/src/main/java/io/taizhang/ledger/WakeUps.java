package io.taizhang.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last position this process knows of, and those who want to hear when it grows. */
final class WakeUps implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition subscribed = lock.newCondition();
    private final Thread thread;
    private volatile long head;
    private volatile long told;
    private volatile boolean closed;

    WakeUps(long head) {
        this.head = head;
        this.told = head;
        this.thread = Thread.ofPlatform().name("ledger-wake-up").daemon().start(this::run);
    }

    /** At least this much can be read. */
    long head() {
        return head;
    }

    /** Everything up to this position can be read. Quick, and never blocked by a callback. */
    void reached(long position) {
        if (position <= head) {
            return;
        }
        lock.lock();
        try {
            if (position > head) {
                head = position;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something stands behind the position; false where nothing did in time, or the ledger was closed. */
    boolean await(long position, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (head <= position && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    Subscription subscribe(Runnable callback) {
        // Wrapped, so that the same callback can be subscribed twice and each subscription ends on its own.
        Runnable subscription = () -> callback.run();
        lock.lock();
        try {
            if (callbacks.isEmpty()) {
                told = head;
            }
            callbacks.add(subscription);
            subscribed.signalAll();
        } finally {
            lock.unlock();
        }
        return () -> callbacks.remove(subscription);
    }

    boolean isClosed() {
        return closed;
    }

    private void run() {
        try {
            while (!closed) {
                awaitSubscriber();
                if (await(told, Duration.ofSeconds(1))) {
                    told = head;
                    callbacks.forEach(WakeUps::call);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While nobody wants to hear, appends do not wake this thread. */
    private void awaitSubscriber() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (callbacks.isEmpty() && !closed) {
                subscribed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.error("A callback failed on new facts", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            grown.signalAll();
            subscribed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends when it is closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
