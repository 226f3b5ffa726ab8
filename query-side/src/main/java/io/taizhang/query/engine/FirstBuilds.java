package io.taizhang.query.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what views lack, and where that fails builds it again, ever more seldom: without it they answer nothing. */
final class FirstBuilds {
    private static final Logger LOG = LoggerFactory.getLogger(FirstBuilds.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ScheduledExecutorService jobs;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    FirstBuilds(ScheduledExecutorService jobs) {
        this.jobs = jobs;
    }

    /** Completes when the view stands. */
    CompletableFuture<Void> untilItStands(String view, Runnable build) {
        CompletableFuture<Void> stands = new CompletableFuture<>();
        awaited.add(view);
        jobs.execute(() -> attempt(view, build, FIRST_PAUSE, stands));
        return stands;
    }

    private void attempt(String view, Runnable build, Duration pause, CompletableFuture<Void> stands) {
        try {
            build.run();
            failures.remove(view);
            awaited.remove(view);
            stands.complete(null);
        } catch (RuntimeException e) {
            if (!jobs.isShutdown()) {
                LOG.error("View {} could not be built, and is tried again in {} s", view, pause.toSeconds(), e);
                failures.put(view, e.getClass().getSimpleName() + ": " + e.getMessage());
                Duration next = pause.multipliedBy(2);
                jobs.schedule(
                        () -> attempt(view, build, next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE, stands),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        }
    }

    /** The names of the views that do not stand yet. */
    Set<String> awaited() {
        return new TreeSet<>(awaited);
    }

    /** Why views do not stand yet, by their names; empty where none failed, or all were built since. */
    Map<String, String> failures() {
        return new TreeMap<>(failures);
    }
}
