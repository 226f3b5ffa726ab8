package io.taizhang.command.checkpoint;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Signs, and tells the places outside, for as long as the process runs. Nobody who issues a command waits for it. */
public final class CheckpointRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRunner.class);
    private static final Duration LONGEST_PACE = Duration.ofSeconds(1);
    private static final int LONGEST_STOP_SECONDS = 15;

    private final SigningTurn turn;
    private final List<Outpost> outposts;
    private final Duration pace;
    private @Nullable ScheduledThreadPoolExecutor threads;

    CheckpointRunner(SigningTurn turn, List<Outpost> outposts, Duration within) {
        this.turn = turn;
        this.outposts = List.copyOf(outposts);
        this.pace = within.compareTo(LONGEST_PACE) < 0 ? within : LONGEST_PACE;
    }

    /** A thread for each place, so that one that does not answer keeps no other waiting. */
    @Override
    public synchronized void start() {
        var pool = new ScheduledThreadPoolExecutor(
                1 + outposts.size(),
                Thread.ofPlatform().name("checkpoints-", 0).daemon().factory());
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        repeat(pool, () -> turn.take(System.nanoTime()));
        outposts.forEach(outpost -> repeat(pool, () -> tell(outpost)));
        threads = pool;
    }

    private void repeat(ScheduledThreadPoolExecutor pool, Runnable work) {
        pool.scheduleWithFixedDelay(() -> guarded(work), 0, pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is thrown out of a scheduled task ends it for ever, without a word. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A checkpoint failed; it is tried again", e);
        }
    }

    private void tell(Outpost outpost) {
        var newest = turn.newest();
        if (newest != null) {
            outpost.tell(newest);
        }
    }

    @Override
    public synchronized void stop() {
        var pool = threads;
        if (pool == null) {
            return;
        }
        threads = null;
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A checkpoint is still being signed or laid down; the next start goes on with it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** How it goes, for whoever watches. */
    public CheckpointsState state() {
        var newest = turn.newest();
        return new CheckpointsState(
                newest == null ? 0 : newest.size(),
                turn.refused(),
                turn.failure(),
                outposts.stream()
                        .map(outpost -> new CheckpointsState.Place(outpost.place(), outpost.told(), outpost.failure()))
                        .toList());
    }
}
