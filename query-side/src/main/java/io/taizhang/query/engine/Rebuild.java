package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.RebuildPhase.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the next generation of one view beside the live one, compares the two at one position, and lets the new one take
 * its place, or holds it until somebody wants that. Readers see either the old or the new one, whole. What is folded is
 * stored every few seconds; where an earlier process left a generation, this goes on with it.
 */
final class Rebuild<S> implements Build.Pauses {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final long CLOSE_ENOUGH = 2_000;
    /** New rows that the planner should know of. */
    private static final long MANY = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);
    /** So many times what storing costs is to pass before more is stored: no larger share is lost, on any machine. */
    private static final int SELDOM = 8;

    private static final Duration TELL_EVERY = Duration.ofMillis(100);

    private final FoldedView<S> view;
    private final RebuildTask task;
    private final Ledger ledger;
    private final ViewTables tables;
    private final RebuildLog log;
    private final RebuildLog.Work work;
    private final Cores cores;
    private final boolean goesOn;
    private final long generation;
    private final Build<S> build;
    private final StoredBuild<S> storedBuild;
    private long head;
    private long toldAt = System.nanoTime();
    private long storedAt = System.nanoTime();
    private long pausedNanos;

    /**
     * Where views are folded.
     *
     * @param storeEvery how long a build goes on, at least, until what it has folded is stored
     */
    record Cores(ExecutorService threads, int number, Duration storeEvery) {}

    Rebuild(
            FoldedView<S> view,
            RebuildTask task,
            Ledger ledger,
            ViewTables tables,
            RebuildLog log,
            RebuildLog.Work work,
            Cores cores) {
        this.view = view;
        this.task = task;
        this.ledger = ledger;
        this.tables = tables;
        this.log = log;
        this.work = work;
        this.cores = cores;
        Long begun = task.generation();
        this.goesOn = begun != null && task.stored() > 0 && view.fingerprint().equals(task.shape());
        this.generation = begun != null && goesOn ? begun : tables.states().newGeneration();
        this.build = new Build<>(
                view,
                ledger,
                cores.threads(),
                cores.number(),
                () -> tables.parked().fresh(view.name()));
        this.storedBuild = new StoredBuild<>(view, build, generation, tables, work);
    }

    /**
     * @param onceLive what is to be done when readers see the new rows
     * @throws RebuildStopped where somebody cancelled it, or another process took it over
     */
    void run(Runnable onceLive) {
        try (ViewLock lock = ViewLock.take(tables.dataSource(), view.name())) {
            if (!task.swapped()) {
                buildAndCompare();
            }
            if (task.mode() == RebuildMode.VERIFY) {
                work.done();
            } else if (task.mode() == RebuildMode.HOLD && !task.confirmed()) {
                work.hold();
            } else {
                replace(onceLive);
            }
        } finally {
            storedBuild.settle();
        }
    }

    private void buildAndCompare() {
        work.begin(generation, view.fingerprint(), goesOn ? task.stored() : 0, goesOn ? task.storedFacts() : 0);
        // Of a rebuild that died half-way, and that nobody goes on with.
        timed(Phase.REMOVE, () -> removeAllBut(live().map(ViewState::generation).stream()));
        if (goesOn) {
            storedBuild.load(task.stored(), task.storedFacts());
        }
        if (!goesOn || !task.compared()) {
            foldToCompare();
            CompletableFuture<Void> planned = build.rows() < MANY
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> timed(Phase.ANALYZE, this::tellThePlanner), cores.threads());
            Verdict verdict = compare();
            timed(Phase.PLAN, () -> planned.join());
            work.compared(verdict);
        }
    }

    private void timed(Phase phase, Runnable work) {
        RebuildPhase.timed(view.name(), phase, work);
    }

    private <T extends @Nullable Object> T timed(Phase phase, Supplier<T> work) {
        return RebuildPhase.timed(view.name(), phase, work);
    }

    private Optional<ViewState> live() {
        return tables.states().find(view.name());
    }

    private boolean isAlike(ViewState live) {
        return live.shape().equals(view.fingerprint());
    }

    /** Rows that are held, or that other processes are to go on with, stay. */
    private void removeAllBut(Stream<Long> generations) {
        tables.rows()
                .dropAllBut(
                        view.name(),
                        Stream.concat(generations, log.open(view.name()).stream())
                                .toList());
    }

    /** Live rows of another shape are folded on by no process of this build: they are met where they stand. */
    private void foldToCompare() {
        Optional<ViewState> unlike = live().filter(live -> !isAlike(live));
        if (unlike.isPresent()) {
            advanceTo(unlike.get().position());
            timed(Phase.STORE, storedBuild::store);
            return;
        }
        advanceTo(ledger.head());
        timed(Phase.STORE, storedBuild::store);
        for (long next = ledger.head(); next - build.position() > CLOSE_ENOUGH; next = ledger.head()) {
            advanceTo(next);
            timed(Phase.STORE, storedBuild::store);
        }
    }

    /** Of the columns that rows are found by; looking at the documents too would take several times as long. */
    private void tellThePlanner() {
        tables.jdbc()
                .sql("analyze views.view_row (view, generation, key, position, units)")
                .update();
    }

    private void advanceTo(long next) {
        head = Math.max(head, next);
        timed(Phase.FOLD, () -> build.advance(next, this));
        tell();
    }

    @Override
    public boolean due() {
        if (System.nanoTime() - toldAt >= TELL_EVERY.toNanos()) {
            tell();
        }
        long every = Math.max(cores.storeEvery().toNanos(), SELDOM * Math.max(pausedNanos, storedBuild.againNanos()));
        return System.nanoTime() - storedAt >= every && !storedBuild.isBusy();
    }

    private void tell() {
        work.progress(build.position(), head, build.facts(), build.rows());
        toldAt = System.nanoTime();
    }

    @Override
    public void paused() {
        if (due()) {
            long paused = System.nanoTime();
            storedBuild.storeMeanwhile();
            storedAt = System.nanoTime();
            pausedNanos = storedAt - paused;
        }
    }

    private Verdict compare() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<ViewState> live = live();
        while (live.isPresent() && System.nanoTime() < deadline) {
            if (live.get().position() >= build.position()) {
                advanceTo(live.get().position());
                timed(Phase.STORE, storedBuild::store);
                Verdict verdict =
                        timed(Phase.COMPARE, () -> tables.exporting().execute(status -> compareAtOnePosition()));
                if (verdict != null) {
                    return verdict;
                }
            } else if (isAlike(live.get())) {
                tell();
                LockSupport.parkNanos(LOOK.toNanos());
            } else {
                return Verdict.NOTHING_TO_COMPARE;
            }
            live = live();
        }
        return Verdict.NOTHING_TO_COMPARE;
    }

    /** Null where the live rows have moved on meanwhile: facts are read while no transaction holds a connection. */
    private @Nullable Verdict compareAtOnePosition() {
        return live().filter(live -> live.position() == build.position())
                .map(live -> new Differences(tables.jdbc(), tables.docs())
                        .between(view.name(), live.generation(), generation, live.position(), isAlike(live)))
                .orElse(null);
    }

    private void replace(Runnable onceLive) {
        if (!task.swapped()) {
            swap();
            LOG.info("View {} was rebuilt from {} facts into {} rows", view.name(), build.facts(), build.rows());
        }
        timed(Phase.CATCH_UP, onceLive);
        timed(Phase.REMOVE, () -> removeAllBut(live().map(ViewState::generation).stream()));
        work.done();
    }

    private void swap() {
        boolean live = false;
        while (!live) {
            advanceTo(ledger.head());
            timed(Phase.STORE, storedBuild::store);
            live = Boolean.TRUE.equals(timed(Phase.SWAP, () -> tables.writing().execute(status -> goneLive())));
        }
    }

    /** Not where the live rows are already further than these: no reader goes back. */
    private boolean goneLive() {
        List<ViewState> live = tables.states().lock(List.of(view.name()));
        if (live.stream().anyMatch(state -> state.position() > build.position())) {
            return false;
        }
        work.swapped();
        tables.states()
                .goLive(new ViewState(
                        view.name(), generation, build.position(), build.position(), generation, view.fingerprint()));
        return true;
    }
}
