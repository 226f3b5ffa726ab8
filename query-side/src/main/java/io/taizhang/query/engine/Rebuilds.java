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
import org.jspecify.annotations.Nullable;
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

    private static final String NOBODY_IN_PARTICULAR = "SYSTEM";
    /** A crash costs so much of a build again, and a moment more. */
    private static final Duration STORE_EVERY = Duration.ofSeconds(3);

    private final Views views;
    private final ViewTables tables;
    private final RebuildLog log;
    private final RebuildReports reports;
    private final RebuildWorker worker;
    private final FirstBuilds firstBuilds;
    private volatile boolean running;

    public Rebuilds(Views views, Ledger ledger, ViewTables tables) {
        this(views, ledger, tables, STORE_EVERY);
    }

    /** @param storeEvery how long a build goes on, at least, until what it has folded is stored */
    Rebuilds(Views views, Ledger ledger, ViewTables tables, Duration storeEvery) {
        this.views = views;
        this.tables = tables;
        this.log = new RebuildLog(tables.jdbc(), tables.docs());
        this.reports = new RebuildReports(tables.jdbc());
        this.worker = new RebuildWorker(views, ledger, tables, log, storeEvery);
        this.firstBuilds = new FirstBuilds(worker.jobs());
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
        worker.soon(worker.opened(id, request, view, mode, requestedBy));
    }

    /** The rebuild of one view. */
    public Optional<RebuildReport> find(UUID id) {
        return reports.one(id).flatMap(report -> {
            if (!report.state().isAtWork()) {
                return Optional.of(report);
            }
            worker.goOnWithOrphans();
            return reports.one(id);
        });
    }

    /** What was asked for under that number, or one of the rebuilds that belong to it. */
    public Optional<RebuildRequest> request(UUID id) {
        return reports.request(id).flatMap(request -> {
            if (!request.state().isAtWork()) {
                return Optional.of(request);
            }
            worker.goOnWithOrphans();
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
                .filter(report -> log.cancel(report.id(), by, worker.owner()).isPresent())
                .count();
        if (stopped == 0) {
            throw new QueryRefusal(Refused.REBUILD_OVER, id, known(id).state().name());
        }
        worker.sweepSoon();
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
        Optional<RebuildTask> task = worker.confirmed(id, by);
        task.ifPresent(worker::soon);
        return task.isPresent();
    }

    private RebuildRequest known(UUID id) {
        return reports.request(id).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_REBUILD, id));
    }

    private void buildIfNeeded(FoldedView<?> view) {
        if (needed(view)) {
            List<RebuildTask> begun = worker.takeOver(List.of(view));
            Optional<RebuildTask> same = begun.stream()
                    .filter(task -> task.mode() == RebuildMode.REBUILD)
                    .findFirst();
            begun.stream().filter(task -> !task.equals(same.orElse(null))).forEach(worker::soon);
            UUID id = UUID.randomUUID();
            worker.work(same.orElseGet(() -> worker.opened(id, id, view, RebuildMode.REBUILD, NOBODY_IN_PARTICULAR)));
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
        worker.lookAfterOrphansFromNowOn();
    }

    @Override
    public synchronized void stop() {
        running = false;
        worker.close();
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
