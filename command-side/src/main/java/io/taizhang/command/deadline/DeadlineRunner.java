package io.taizhang.command.deadline;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets deadlines fire at their hour for as long as the process runs, and at its start those that passed before it. */
final class DeadlineRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRunner.class);
    /** New facts are looked for so often; their clocks may be due already. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Deadlines deadlines;
    private final ScheduledThreadPoolExecutor thread;
    private Duration pause = LOOK_EVERY;
    private volatile boolean running;

    DeadlineRunner(Deadlines deadlines) {
        this.deadlines = deadlines;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("deadlines").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void start() {
        running = true;
        schedule(Duration.ZERO);
    }

    private void schedule(Duration delay) {
        thread.schedule(this::pass, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** Whatever goes wrong, there is a next time: a runner that has silently ended would be found out by its victims. */
    private void pass() {
        Duration delay = pause;
        try {
            deadlines.fireDue();
            delay = deadlines.untilNext(LOOK_EVERY);
            pause = LOOK_EVERY;
        } catch (RuntimeException | Error e) {
            LOG.warn("Deadlines could not be fired; they are again in {}", delay, e);
            pause = delay.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? delay.multipliedBy(2) : LONGEST_PAUSE;
        }
        schedule(delay);
    }

    /** Waits for the commands under way. */
    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn(
                        "A deadline is still being fired after {}; the next start finds out whether it was stored",
                        LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** At work before the web server opens its port, and still when that is shut. */
    @Override
    public int getPhase() {
        return 0;
    }
}
