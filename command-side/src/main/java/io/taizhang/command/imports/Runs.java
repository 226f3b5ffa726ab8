package io.taizhang.command.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taizhang.api.Actor;
import io.taizhang.command.imports.Progress.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The imports that this process enters. What they have done stands in the ledger; how they went is told for a day, by the
 * process that did it.
 */
final class Runs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 10;
    private static final long SECONDS_TO_END = 10;

    private final ExecutorService threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("imports-", 0).daemon().factory());

    private final Cache<String, Run> told = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    /** @param work says whether all was done */
    void start(Plan plan, Actor actor, Predicate<Tally> work) {
        Run run = new Run(plan, actor.id());
        Run other = told.asMap()
                .merge(plan.id(), run, (before, now) -> before.progress().state() == State.RUNNING ? before : now);
        if (other != run) {
            return;
        }
        try {
            threads.execute(() -> work(run, work));
        } catch (RejectedExecutionException full) {
            told.invalidate(plan.id());
            throw new ImportRefusal(503, "imports-busy");
        }
    }

    private static void work(Run run, Predicate<Tally> work) {
        State how = State.STOPPED;
        try {
            how = work.test(run.tally()) ? State.DONE : State.STOPPED;
        } catch (RuntimeException failure) {
            LOG.error("Import {} stopped", run.id(), failure);
        } finally {
            run.tally().ends(how);
        }
    }

    Optional<Run> find(String id, Actor actor) {
        return Optional.ofNullable(told.getIfPresent(id)).filter(run -> run.isOf(actor.id()));
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
