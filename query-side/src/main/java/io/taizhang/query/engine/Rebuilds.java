package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Rebuilds views, one after another, in the background. At start those are rebuilt that have no rows yet, or rows of
 * another shape than this build's: replaying them as live facts would take many times as long. Rows of another shape do not
 * fit this build, so they are replaced without asking; how the new ones differ, in what both shapes have, is in the
 * report. Rebuilds that another process left unfinished when it died are gone on with: at the start, when somebody asks
 * for one of them, and every minute.
 */
public final class Rebuilds implements SmartLifecycle {
    /**
     * Before the web server opens its port, so that whoever wants to can wait for the first builds, and after whatever fills
     * a new ledger.
     */
    public static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 100;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final String NOBODY_IN_PARTICULAR = "SYSTEM";
    /** A crash costs so much of a build again, and a moment more. */
    private static final Duration STORE_EVERY = Duration.ofSeconds(3);

    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;
    private final RebuildLog log;
    private final RebuildReports reports;
    private final RebuildOwner owner;
    private final RecentFacts recent;
    private final Announcements announcements;
    private final Rebuild.Cores cores;
    private final ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor(Rebuilds::thread);
    private final FirstBuilds firstBuilds = new FirstBuilds(jobs);
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    public Rebuilds(Views views, Ledger ledger, ViewTables tables) {
        this(views, ledger, tables, STORE_EVERY);
    }

    /** @param storeEvery how long a build goes on, at least, until what it has folded is stored */
    Rebuilds(Views views, Ledger ledger, ViewTables tables, Duration storeEvery) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.log = new RebuildLog(tables.jdbc(), tables.docs());
        this.reports = new RebuildReports(tables.jdbc());
        this.owner = new RebuildOwner(tables.dataSource());
        this.recent = new RecentFacts(ledger);
        this.announcements = new Announcements(tables.jdbc());
        int number = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(number, Rebuilds::thread);
        this.cores = new Rebuild.Cores(threads, number, storeEvery);
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().name("views-rebuild").daemon().unstarted(task);
    }

    /**
     * Asks for a rebuild; {@link #find} tells how far it is.
     *
     * @throws QueryRefusal where no view has that name, or rows are to be held and others are held already
     */
    public UUID start(String view, RebuildMode mode, String requestedBy) {
        FoldedView<?> folded = views.get(view);
        checkHoldsNone(List.of(folded), mode);
        UUID id = UUID.randomUUID();
        open(id, id, folded, mode, requestedBy);
        return id;
    }

    /**
     * Asks for a rebuild of all views, one after the other; {@link #request} tells how far they are.
     *
     * @throws QueryRefusal where rows are to be held and others of a view are held already
     */
    public UUID startAll(RebuildMode mode, String requestedBy) {
        checkHoldsNone(views.all(), mode);
        UUID request = UUID.randomUUID();
        views.all().forEach(view -> open(UUID.randomUUID(), request, view, mode, requestedBy));
        return request;
    }

    private void checkHoldsNone(Collection<FoldedView<?>> wanted, RebuildMode mode) {
        if (mode == RebuildMode.HOLD) {
            wanted.stream().filter(view -> log.holds(view.name())).findFirst().ifPresent(view -> {
                throw new QueryRefusal(Refused.REBUILD_HELD, view.name());
            });
        }
    }

    private void open(UUID id, UUID request, FoldedView<?> view, RebuildMode mode, String requestedBy) {
        RebuildTask task = opened(id, request, view, mode, requestedBy);
        jobs.execute(() -> run(task));
    }

    /** Known as this process's own before anybody can find that nobody works on it. */
    private RebuildTask opened(UUID id, UUID request, FoldedView<?> view, RebuildMode mode, String requestedBy) {
        mine.add(id);
        try {
            return log.open(id, request, view.name(), mode, requestedBy, owner.hold());
        } catch (RuntimeException e) {
            mine.remove(id);
            throw e;
        }
    }

    /** The rebuild of one view. */
    public Optional<RebuildReport> find(UUID id) {
        return reports.one(id).flatMap(report -> {
            if (!report.state().isAtWork()) {
                return Optional.of(report);
            }
            goOnWithOrphans();
            return reports.one(id);
        });
    }

    /** What was asked for under that number, or one of the rebuilds that belong to it. */
    public Optional<RebuildRequest> request(UUID id) {
        return reports.request(id).flatMap(request -> {
            if (!request.state().isAtWork()) {
                return Optional.of(request);
            }
            goOnWithOrphans();
            return reports.request(id);
        });
    }

    /** The same without verdicts, and without looking after those that nobody works on: to be asked often. */
    public Optional<RebuildRequest> peek(UUID id) {
        return reports.inShort(id);
    }

    /**
     * The newest requests first, without their verdicts.
     *
     * @param view only those for this one, or for all; null for any
     */
    public List<RebuildRequest> newest(@Nullable String view, int limit) {
        return reports.newest(view, limit);
    }

    /**
     * Ends what is waiting or running, and discards what is held; the rows built so far are dropped.
     *
     * @throws QueryRefusal where there is no such rebuild, or nothing of it can be ended any more
     */
    public RebuildRequest cancel(UUID id, String by) {
        RebuildRequest asked = known(id);
        long stopped = asked.rebuilds().stream()
                .filter(report -> log.cancel(report.id(), by, owner.hold()).isPresent())
                .count();
        if (stopped == 0) {
            throw new QueryRefusal(Refused.REBUILD_OVER, id, known(id).state().name());
        }
        jobs.execute(this::sweep);
        return known(id);
    }

    /**
     * Lets rows that are held take the place of the live ones, as soon as they have caught up.
     *
     * @throws QueryRefusal where there is no such rebuild, nothing of it is held, or the rows do not fit this build any more
     */
    public RebuildRequest swap(UUID id, String by) {
        List<RebuildReport> held = known(id).rebuilds().stream()
                .filter(report -> report.state() == RebuildState.HELD)
                .toList();
        held.forEach(this::checkFits);
        long confirmed =
                held.stream().filter(report -> confirmed(report.id(), by)).count();
        if (confirmed == 0) {
            throw new QueryRefusal(
                    Refused.REBUILD_NOT_HELD, id, known(id).state().name());
        }
        return known(id);
    }

    private void checkFits(RebuildReport report) {
        boolean fits = views.find(report.view())
                .filter(view -> view.fingerprint().equals(log.shapeOf(report.id())))
                .isPresent();
        if (!fits) {
            throw new QueryRefusal(Refused.REBUILD_OUTDATED, report.view());
        }
    }

    private boolean confirmed(UUID id, String by) {
        mine.add(id);
        Optional<RebuildTask> task = log.confirm(id, by, owner.hold());
        task.ifPresentOrElse(it -> jobs.execute(() -> run(it)), () -> mine.remove(id));
        return task.isPresent();
    }

    private RebuildRequest known(UUID id) {
        return reports.request(id).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_REBUILD, id));
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
    private void work(RebuildTask task) {
        RebuildLog.Work work = log.work(task.id(), owner.hold());
        try {
            rebuild(views.get(task.view()), task, work);
        } catch (RebuildStopped e) {
            throw e;
        } catch (RuntimeException e) {
            if (!jobs.isShutdown()) {
                noted(work, e);
            }
            throw e;
        } finally {
            mine.remove(task.id());
            if (!jobs.isShutdown()) {
                sweep();
            }
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

    private synchronized List<RebuildTask> takeOver(Collection<FoldedView<?>> wanted) {
        List<RebuildTask> taken =
                log.takeOver(wanted.stream().map(FoldedView::name).toList(), owner.hold(), mine);
        taken.forEach(task -> mine.add(task.id()));
        return taken;
    }

    private void goOnWithOrphans() {
        takeOver(views.all()).forEach(task -> {
            LOG.info("The rebuild of {} is gone on with from fact {}", task.view(), task.stored());
            jobs.execute(() -> run(task));
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

    private void buildIfNeeded(FoldedView<?> view) {
        if (needed(view)) {
            List<RebuildTask> begun = takeOver(List.of(view));
            Optional<RebuildTask> same = begun.stream()
                    .filter(task -> task.mode() == RebuildMode.REBUILD)
                    .findFirst();
            begun.stream()
                    .filter(task -> !task.equals(same.orElse(null)))
                    .forEach(task -> jobs.execute(() -> run(task)));
            UUID id = UUID.randomUUID();
            work(same.orElseGet(() -> opened(id, id, view, RebuildMode.REBUILD, NOBODY_IN_PARTICULAR)));
        }
    }

    private boolean needed(FoldedView<?> view) {
        return tables.states()
                .find(view.name())
                .filter(state -> state.shape().equals(view.fingerprint()))
                .isEmpty();
    }

    /** Completes when every view has rows of this build's shape. */
    CompletableFuture<Void> rebuildNeeded() {
        return CompletableFuture.allOf(views.all().stream()
                .map(view -> firstBuilds.untilItStands(view.name(), () -> buildIfNeeded(view)))
                .toArray(CompletableFuture[]::new));
    }

    /** The names of the views that have no rows of this build's shape yet: being built, or to be tried again. */
    public Set<String> awaited() {
        return firstBuilds.awaited();
    }

    /** Why views have no rows of this build's shape although they were to be built, by their names. */
    public Map<String, String> failures() {
        return firstBuilds.failures();
    }

    @Override
    public synchronized void start() {
        running = true;
        rebuildNeeded();
        // Behind what readers wait for.
        jobs.scheduleWithFixedDelay(this::lookAfterOrphans, 0, 1, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        running = false;
        jobs.shutdownNow();
        cores.threads().shutdownNow();
        owner.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
