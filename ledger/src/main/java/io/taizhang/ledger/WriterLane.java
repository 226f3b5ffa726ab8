package io.taizhang.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes a group, stores it, answers it, and takes the next one: a thread with a connection of its own. */
final class WriterLane {
    private final GroupQueue queue;
    private final int groupLimit;
    private final GroupStore store;
    private final AtomicInteger underWay;
    private final Thread thread;

    /** @param underWay how many commands all lanes are storing */
    WriterLane(GroupQueue queue, int groupLimit, GroupStore store, AtomicInteger underWay) {
        this.queue = queue;
        this.groupLimit = groupLimit;
        this.store = store;
        this.underWay = underWay;
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::run);
    }

    private void run() {
        try (store) {
            Pace pace = Pace.AT_ONCE;
            while (queue.isOpen()) {
                List<Waiting> group = queue.take(groupLimit, pace);
                group.removeIf(waiting -> !waiting.take());
                if (!group.isEmpty()) {
                    pace = store(group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.close();
        }
    }

    private Pace store(List<Waiting> group) {
        long begun = System.nanoTime();
        underWay.addAndGet(group.size());
        try {
            store.append(group);
        } finally {
            underWay.addAndGet(-group.size());
        }
        return Pace.after(group.size(), underWay.get() + queue.size(), Duration.ofNanos(System.nanoTime() - begun));
    }

    void awaitEnd(Duration timeout) {
        try {
            thread.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
