package io.taizhang.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed process left behind: PostgreSQL outlives it, or, after a crash of the machine, its {@code postmaster.pid}
 * names a process that is by now something else. Whoever holds the data folder is alone with it, so both may be ended.
 */
final class LeftoverPostgres {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;

    LeftoverPostgres(Path cluster) {
        this.cluster = cluster;
    }

    /** Stops what still runs on the cluster, as {@code pg_ctl stop -m fast} would, and clears a stale pid file. */
    void clear() throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> postmaster =
                firstLine(pidFile).flatMap(ProcessHandle::of).filter(this::isOurs);
        if (postmaster.isPresent()) {
            stop(postmaster.get(), pidFile);
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> firstLine(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")
                ? Optional.empty()
                : Optional.of(Long.valueOf(lines.getFirst().strip()));
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(it -> it.endsWith("postgres"))
                        .isPresent()
                && process.info()
                        .arguments()
                        .filter(it -> List.of(it).contains(cluster.toString()))
                        .isPresent();
    }

    private void stop(ProcessHandle postmaster, Path pidFile) throws IOException, InterruptedException {
        // SIGTERM would wait for sessions that a lost client never ends; SIGINT rolls them back and shuts down cleanly.
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Nobody may be there to collect an orphan, which then never ends for whoever asks; its file is gone all the
        // same.
        while (Files.exists(pidFile) && !ends(postmaster)) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("PostgreSQL of an earlier start (process " + postmaster.pid() + ") still runs on "
                        + cluster + " and does not stop: end it and start again.");
            }
        }
    }

    private static boolean ends(ProcessHandle postmaster) throws InterruptedException {
        try {
            postmaster.onExit().get(50, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
