package io.taizhang.command.following;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Wakes one thread when there is something to do: at once after a while of rest, and otherwise for several reasons together. */
final class Bell {
    /** A look at the ledger for each append would cost more than it hurries. */
    private static final Duration TOGETHER = Duration.ofMillis(15);
    /** In case that nothing happens; claims have to be looked after. */
    private static final Duration REST = Duration.ofMillis(500);

    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicBoolean urgent = new AtomicBoolean();
    private volatile Thread awakened = Thread.currentThread();
    private long awakenedAt = System.nanoTime();

    /** Quick, from any thread. */
    void ring() {
        if (!rung.getAndSet(true)) {
            LockSupport.unpark(awakened);
        }
    }

    /** Somebody waits: nothing more is gathered. */
    void ringUrgently() {
        urgent.set(true);
        rung.set(true);
        LockSupport.unpark(awakened);
    }

    /** Returns when it was rung, or after half a second; always used by the same thread. */
    void await() {
        awakened = Thread.currentThread();
        long begun = System.nanoTime();
        while (!rung.get() && left(begun, REST) > 0) {
            LockSupport.parkNanos(this, left(begun, REST));
        }
        while (!urgent.get() && left(awakenedAt, TOGETHER) > 0) {
            LockSupport.parkNanos(this, left(awakenedAt, TOGETHER));
        }
        urgent.set(false);
        rung.set(false);
        awakenedAt = System.nanoTime();
    }

    private static long left(long since, Duration length) {
        return since + length.toNanos() - System.nanoTime();
    }
}
