package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's share of the work on rebuilds: one after another, in the background. It also goes on with those that
 * another process left when it died, and removes the rows of those that nobody will see.
 */
final class RebuildWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;
    private final RebuildLog log;
    private final RebuildOwner owner;
    private final RecentFacts recent;
    private final Announcements announcements;
    private final Rebuild.Cores cores;
    private final ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor(RebuildWorker::thread);
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();

    RebuildWorker(Views views, Ledger ledger, ViewTables tables, RebuildLog log, Duration storeEvery) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.log = log;
        this.owner = new RebuildOwner(tables.dataSource());
        this.recent = new RecentFacts(ledger);
        this.announcements = new Announcements(tables.jdbc());
        int number = Runtime.getRuntime().availableProcessors();
        this.cores = new Rebuild.Cores(Executors.newFixedThreadPool(number, RebuildWorker::thread), number, storeEvery);
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().name("views-rebuild").daemon().unstarted(task);
    }

    /** The thread that all of it is done on. */
    ScheduledExecutorService jobs() {
        return jobs;
    }

    /** This process's number among those that work on rebuilds. */
    int owner() {
        return owner.hold();
    }

    void soon(RebuildTask task) {
        jobs.execute(() -> run(task));
    }

    /** Known as this process's own before anybody can find that nobody works on it. */
    RebuildTask opened(UUID id, UUID request, FoldedView<?> view, RebuildMode mode, String requestedBy) {
        mine.add(id);
        try {
            return log.open(id, request, view.name(), mode, requestedBy, owner());
        } catch (RuntimeException e) {
            mine.remove(id);
            throw e;
        }
    }

    /** Empty, and nothing to be done, where it is not held. */
    Optional<RebuildTask> confirmed(UUID id, String by) {
        mine.add(id);
        Optional<RebuildTask> task = log.confirm(id, by, owner());
        if (task.isEmpty()) {
            mine.remove(id);
        }
        return task;
    }

    private void run(RebuildTask task) {
        try {
            work(task);
        } catch (RebuildStopped e) {
            LOG.info("The rebuild of {} was ended before it was done", task.view());
        } catch (RuntimeException e) {
            if (!jobs.isShutdown()) {
                LOG.error("The rebuild of {} failed", task.view(), e);
            }
        }
    }

    /** A process that is being shut down leaves it as it is, to be gone on with. */
    void work(RebuildTask task) {
        try {
            work(task, log.work(task.id(), owner()));
        } finally {
            mine.remove(task.id());
            if (!jobs.isShutdown()) {
                sweep();
            }
        }
    }

    private void work(RebuildTask task, RebuildLog.Work work) {
        try {
            rebuild(views.get(task.view()), task, work);
        } catch (RebuildStopped e) {
            throw e;
        } catch (RuntimeException e) {
            if (!jobs.isShutdown()) {
                noted(work, e);
            }
            throw e;
        }
    }

    private <S> void rebuild(FoldedView<S> view, RebuildTask task, RebuildLog.Work work) {
        new Rebuild<>(view, task, ledger, tables, log, work, cores).run(() -> {
            catchUp(view);
            announcements.announce();
        });
    }

    /** What broke the rebuild may keep it from being noted too: then it is nobody's, and gone on with later. */
    private static void noted(RebuildLog.Work work, RuntimeException cause) {
        try {
            work.failed(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** Folds what was recorded while a first generation was put in place: no later fact may come to wake the processor. */
    private void catchUp(FoldedView<?> view) {
        ViewGroup group = new ViewGroup(view.name(), Map.of(view.name(), view));
        LiveGroup live = new LiveGroup(group, recent, tables);
        live.advance(ledger.head());
    }

    /** Removes the rows of rebuilds that were not to the end, or only to compare. */
    private void sweep() {
        try {
            for (RebuildLog.Generation left : log.leftOver(owner.hold(), mine)) {
                tables.rows().drop(left.view(), left.number());
                log.gone(left);
            }
        } catch (RuntimeException e) {
            LOG.warn("Rows of rebuilds that are over could not be removed, it is tried again: {}", e.getMessage());
        }
    }

    synchronized List<RebuildTask> takeOver(Collection<FoldedView<?>> wanted) {
        List<RebuildTask> taken =
                log.takeOver(wanted.stream().map(FoldedView::name).toList(), owner.hold(), mine);
        taken.forEach(task -> mine.add(task.id()));
        return taken;
    }

    void goOnWithOrphans() {
        takeOver(views.all()).forEach(task -> {
            LOG.info("The rebuild of {} is gone on with from fact {}", task.view(), task.stored());
            soon(task);
        });
    }

    private void lookAfterOrphans() {
        try {
            goOnWithOrphans();
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("Rebuilds that were left unfinished are looked for again later: {}", e.getMessage());
        }
    }

    /** Behind whatever is to be done first, and again every minute. */
    void lookAfterOrphansFromNowOn() {
        jobs.scheduleWithFixedDelay(this::lookAfterOrphans, 0, 1, TimeUnit.MINUTES);
    }

    void sweepSoon() {
        jobs.execute(this::sweep);
    }

    @Override
    public void close() {
        jobs.shutdownNow();
        cores.threads().shutdownNow();
        owner.close();
    }
}
