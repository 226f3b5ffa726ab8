package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Rebuilds views, one after another, in the background. At start those are rebuilt that have no rows yet, or rows of
 * another shape than this build's: replaying them as live facts would take many times as long.
 */
public final class Rebuilds implements SmartLifecycle {
    /**
     * Before the web server opens its port, so that whoever wants to can wait for the first builds, and after whatever fills
     * a new ledger.
     */
    public static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 100;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;
    private final RebuildLog log;
    private final RebuildOwner owner;
    private final RecentFacts recent;
    private final Announcements announcements;
    private final int parts = Runtime.getRuntime().availableProcessors();
    private final ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor(Rebuilds::thread);
    private final FirstBuilds firstBuilds = new FirstBuilds(jobs);
    private final ExecutorService cores = Executors.newFixedThreadPool(parts, Rebuilds::thread);
    private volatile boolean running;

    public Rebuilds(Views views, Ledger ledger, ViewTables tables) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.log = new RebuildLog(tables.jdbc(), tables.docs());
        this.owner = new RebuildOwner(tables.dataSource());
        this.recent = new RecentFacts(ledger);
        this.announcements = new Announcements(tables.jdbc());
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().name("views-rebuild").daemon().unstarted(task);
    }

    /**
     * Starts a rebuild; {@link #find} tells how far it is.
     *
     * @throws QueryRefusal where no view has that name
     */
    public UUID start(String view, RebuildMode mode, String requestedBy) {
        FoldedView<?> folded = views.get(view);
        UUID id = log.open(view, mode, requestedBy, owner.hold());
        jobs.execute(() -> run(folded, mode, id));
        return id;
    }

    public Optional<RebuildReport> find(UUID id) {
        return log.find(id).flatMap(report -> report.isRunning() ? looked(id) : Optional.of(report));
    }

    private Optional<RebuildReport> looked(UUID id) {
        log.giveUpOrphans(tables.rows());
        return log.find(id);
    }

    private void run(FoldedView<?> view, RebuildMode mode, UUID id) {
        try {
            build(view, mode, id);
        } catch (RuntimeException e) {
            LOG.error("The rebuild of {} failed", view.name(), e);
        }
    }

    private <S> void build(FoldedView<S> view, RebuildMode mode, UUID id) {
        try {
            Rebuild<S> rebuild = new Rebuild<>(view, ledger, tables, cores, parts, new Logged(id));
            Verdict verdict = rebuild.run(mode == RebuildMode.REBUILD);
            catchUp(view);
            announcements.announce();
            log.done(id, verdict);
        } catch (RuntimeException e) {
            noted(id, e);
            throw e;
        }
    }

    /** What broke the rebuild may keep it from being noted too; it was the first that matters. */
    private void noted(UUID id, RuntimeException cause) {
        try {
            log.failed(id, cause.getClass().getSimpleName() + ": " + cause.getMessage());
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

    private void buildIfNeeded(FoldedView<?> view) {
        if (needed(view)) {
            build(view, RebuildMode.REBUILD, log.open(view.name(), RebuildMode.REBUILD, "SYSTEM", owner.hold()));
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
        log.giveUpOrphans(tables.rows());
        rebuildNeeded();
    }

    @Override
    public synchronized void stop() {
        running = false;
        jobs.shutdownNow();
        cores.shutdownNow();
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

    /** Writes down how far one of them is, where every process can read it. */
    private final class Logged implements Rebuild.Progress {
        private final UUID id;

        Logged(UUID id) {
            this.id = id;
        }

        @Override
        public void at(long generation, long position, long head, long facts, long rows) {
            log.progress(id, generation, position, head, facts, rows);
        }

        @Override
        public void goingLive() {
            log.mustStand(id);
        }
    }
}
