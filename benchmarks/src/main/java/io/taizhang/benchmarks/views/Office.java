package io.taizhang.benchmarks.views;

import io.taizhang.command.CommandDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many clerks who together issue so many commands a second, whatever happens: each command has a moment at which it is
 * due, and its latency counts from there, so that a command which waits for a late one is late too.
 */
final class Office implements AutoCloseable {
    private static final int CLERKS = 64;

    private final long intervalNanos;
    private final long begun = System.nanoTime();
    private final AtomicLong tickets = new AtomicLong();
    private final ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    private record Answered(long dueNanos, long answeredNanos, boolean tooEarly) {}

    /**
     * What was answered in some stretch of time.
     *
     * @param perSecond commands answered
     * @param tooEarly of those, how many were refused because a fund had not answered yet, and came again
     * @param millis from due to answered
     */
    record Served(double perSecond, long tooEarly, Spread millis) {}

    Office(CommandDesk desk, int firstProject, int perSecond) {
        this.intervalNanos = Duration.ofSeconds(1).toNanos() / perSecond;
        AtomicInteger projects = new AtomicInteger(firstProject);
        for (int number = 0; number < CLERKS; number++) {
            Clerk clerk = new Clerk(desk, projects::getAndIncrement);
            threads.add(Thread.ofPlatform().name("clerk-" + number).daemon().start(() -> run(clerk)));
        }
    }

    private void run(Clerk clerk) {
        try {
            while (open) {
                long due = begun + tickets.getAndIncrement() * intervalNanos;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                boolean done = clerk.work();
                answers.add(new Answered(due, System.nanoTime(), !done));
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /**
     * @param since a {@link System#nanoTime}
     * @throws RuntimeException where any command failed
     */
    Served servedSince(long since) {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        long now = System.nanoTime();
        List<Answered> counted = answers.stream()
                .filter(answer -> answer.answeredNanos() >= since && answer.answeredNanos() <= now)
                .toList();
        double[] millis = counted.stream()
                .mapToDouble(answer -> (answer.answeredNanos() - answer.dueNanos()) / 1e6)
                .toArray();
        long tooEarly = counted.stream().filter(Answered::tooEarly).count();
        return new Served(counted.size() * 1e9 / (now - since), tooEarly, Spread.of(millis));
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30));
        }
    }
}
