package io.taizhang.query.engine;

import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the next generation of one view beside the live one, compares the two at one position, and lets the new one take
 * its place. Readers see either the old or the new one, whole.
 */
final class Rebuild<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final long CLOSE_ENOUGH = 2_000;
    /** New rows that the planner should know of. */
    private static final long MANY = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FoldedView<S> view;
    private final Ledger ledger;
    private final ViewTables tables;
    private final ExecutorService cores;
    private final Progress progress;
    private final Build<S> build;
    private final long generation;

    Rebuild(FoldedView<S> view, Ledger ledger, ViewTables tables, ExecutorService cores, int parts, Progress progress) {
        this.view = view;
        this.ledger = ledger;
        this.tables = tables;
        this.cores = cores;
        this.progress = progress;
        this.generation = tables.states().newGeneration();
        this.build =
                new Build<>(view, ledger, cores, parts, () -> tables.parked().fresh(view.name()));
    }

    /** Told how far a rebuild has come. */
    interface Progress {
        void at(long generation, long position, long head, long facts, long rows);

        /** Within the transaction that shows the rows to readers; throws where others have given the rebuild up. */
        void goingLive();
    }

    /** @param goLive whether the new generation takes the old one's place, or was only built to compare */
    Verdict run(boolean goLive) {
        try (ViewLock lock = ViewLock.take(tables.dataSource(), view.name())) {
            removeRemains();
            foldEverything();
            CompletableFuture<Void> planned = build.rows() < MANY
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(this::tellThePlanner, cores);
            Verdict verdict = compare();
            planned.join();
            if (goLive) {
                swap();
                LOG.info("View {} was rebuilt from {} facts into {} rows", view.name(), build.facts(), build.rows());
            } else {
                tables.rows().drop(view.name(), generation);
            }
            return verdict;
        }
    }

    /** Of a rebuild that died half-way. */
    private void removeRemains() {
        long live = tables.states().find(view.name()).map(ViewState::generation).orElse(-1L);
        tables.rows().dropAllBut(view.name(), live);
    }

    private void foldEverything() {
        advanceTo(ledger.head());
        RowCopy copy = new RowCopy(tables.dataSource());
        build.onEachPart(part -> copy.copy(part.takeChanged(generation, tables.docs())));
        storeParked();
        for (long head = ledger.head(); head - build.position() > CLOSE_ENOUGH; head = ledger.head()) {
            advanceTo(head);
            storeChanged();
        }
    }

    /** Of the columns that rows are found by; looking at the documents too would take several times as long. */
    private void tellThePlanner() {
        tables.jdbc()
                .sql("analyze views.view_row (view, generation, key, position, units)")
                .update();
    }

    private void advanceTo(long head) {
        while (build.position() < head) {
            build.advance(head);
            progress.at(generation, build.position(), head, build.facts(), build.rows());
        }
    }

    private void storeChanged() {
        build.parts().forEach(part -> tables.rows().store(part.takeChanged(generation, tables.docs())));
        storeParked();
    }

    private void storeParked() {
        build.parts()
                .forEach(part -> tables.parked()
                        .store(view.name(), generation, part.parking().takeFresh()));
    }

    private Verdict compare() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<ViewState> live = comparable();
        @Nullable Verdict verdict = null;
        while (verdict == null && live.isPresent() && System.nanoTime() < deadline) {
            if (live.get().position() < build.position()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            } else {
                advanceTo(live.get().position());
                storeChanged();
                verdict = tables.reading().execute(status -> compareAtOnePosition());
            }
            live = comparable();
        }
        return verdict == null ? Verdict.NOTHING_TO_COMPARE : verdict;
    }

    private Optional<ViewState> comparable() {
        return tables.states().find(view.name()).filter(state -> state.shape().equals(view.fingerprint()));
    }

    /** Null where the live rows have moved on meanwhile: facts are read while no transaction holds a connection. */
    private @Nullable Verdict compareAtOnePosition() {
        return comparable()
                .filter(live -> live.position() == build.position())
                .map(live -> new Differences(tables.jdbc()).between(view.name(), live.generation(), generation))
                .orElse(null);
    }

    private void swap() {
        boolean live = false;
        while (!live) {
            advanceTo(ledger.head());
            storeChanged();
            live = Boolean.TRUE.equals(tables.writing().execute(status -> goneLive()));
        }
        tables.rows().dropAllBut(view.name(), generation);
    }

    /** Not where the live rows are already further than these: no reader goes back. */
    private boolean goneLive() {
        List<ViewState> live = tables.states().lock(List.of(view.name()));
        if (live.stream().anyMatch(state -> state.position() > build.position())) {
            return false;
        }
        progress.goingLive();
        tables.states()
                .goLive(new ViewState(
                        view.name(), generation, build.position(), build.position(), generation, view.fingerprint()));
        return true;
    }
}
