package io.taizhang.query.engine;

import io.taizhang.query.engine.RebuildPhase.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A build's rows in their table. What changed since the last time is stored in one transaction with the position up to
 * which it is folded, so that another process can go on from there; the build goes on meanwhile.
 */
final class StoredBuild<S> {
    private static final int FETCHED = 1_000;
    private static final Duration LOOK = Duration.ofMillis(20);

    private final FoldedView<S> view;
    private final Build<S> build;
    private final long generation;
    private final ViewTables tables;
    private final RebuildLog.Work work;
    private @Nullable FutureTask<Void> storing;
    private long stored = -1;
    private volatile long againNanos;

    StoredBuild(FoldedView<S> view, Build<S> build, long generation, ViewTables tables, RebuildLog.Work work) {
        this.view = view;
        this.build = build;
        this.generation = generation;
        this.tables = tables;
        this.work = work;
    }

    /** Takes up what is stored. */
    void load(long position, long facts) {
        build.goOnFrom(position, facts);
        stored = position;
        tables.exporting().executeWithoutResult(status -> {
            tables.jdbc()
                    .sql("select key, doc::text, position from views.view_row where view = ? and generation = ?")
                    .withFetchSize(FETCHED)
                    .params(view.name(), generation)
                    .query((RowCallbackHandler)
                            row -> build.load(row.getString(1), row.getString(2), row.getLong(3), tables.docs()));
            List<String> parked = tables.parked().keys(view.name(), generation);
            build.parts().forEach(part -> parked.forEach(part.parking()::alreadyParked));
        });
    }

    /** Whether the last time that something was to be stored has not ended yet. */
    boolean isBusy() {
        FutureTask<Void> last = storing;
        return last != null && !last.isDone();
    }

    /** How long the last time took what had been stored before: fresh rows are no more work then than in the end. */
    long againNanos() {
        return againNanos;
    }

    /** Takes what has changed, to be stored while the build goes on; the parts must stand still until this returns. */
    void storeMeanwhile() {
        await();
        Thread.ofVirtual().name("views-rebuild-store").start(storing(taken()));
    }

    /** The same, and returns when all that is folded is stored. */
    void store() {
        await();
        if (build.position() != stored) {
            storing(taken()).run();
            await();
        }
    }

    /** Returns when nothing is being stored. */
    void await() {
        FutureTask<Void> last = storing;
        if (last == null) {
            return;
        }
        try {
            last.get();
            storing = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rows of " + view.name() + " may not be stored: interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Returns when nothing is being stored, whatever became of it. */
    void settle() {
        FutureTask<Void> last = storing;
        while (last != null && !last.isDone() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private FutureTask<Void> storing(Taken taken) {
        FutureTask<Void> task =
                new FutureTask<>(() -> tables.writing().executeWithoutResult(status -> store(taken)), null);
        storing = task;
        return task;
    }

    /** What a crash of the server takes away, rows and position, is folded again. */
    private void store(Taken taken) {
        tables.states().commitWithoutWaiting();
        RowCopy copy = new RowCopy(tables.dataSource());
        RebuildPhase.timed(view.name(), Phase.COPY, () -> taken.fresh().forEach(copy::copy));
        long begun = System.nanoTime();
        RebuildPhase.timed(view.name(), Phase.REPLACE, () -> taken.again().forEach(tables.rows()::store));
        againNanos = System.nanoTime() - begun;
        tables.parked().store(view.name(), generation, taken.parked());
        work.stored(taken.position(), taken.facts());
    }

    private record Taken(
            long position,
            long facts,
            List<List<StoredRow>> fresh,
            List<List<StoredRow>> again,
            List<Parking.Parked> parked) {}

    private Taken taken() {
        List<List<StoredRow>> fresh = Collections.synchronizedList(new ArrayList<>());
        List<List<StoredRow>> again = Collections.synchronizedList(new ArrayList<>());
        RebuildPhase.timed(
                view.name(),
                Phase.WRITE,
                () -> build.onEachPart(part -> {
                    List<StoredRow> first = new ArrayList<>();
                    List<StoredRow> changed = new ArrayList<>();
                    part.takeChanged(generation, tables.docs(), first, changed);
                    // As their index has them: both to be put there and to be compared they are then met page by page.
                    first.sort(Comparator.comparing(StoredRow::key));
                    addTo(fresh, first);
                    addTo(again, changed);
                }));
        List<Parking.Parked> parked = build.parts().stream()
                .flatMap(part -> part.parking().takeFresh().stream())
                .toList();
        stored = build.position();
        return new Taken(stored, build.facts(), fresh, again, parked);
    }

    private static void addTo(List<List<StoredRow>> lists, List<StoredRow> rows) {
        if (!rows.isEmpty()) {
            lists.add(rows);
        }
    }
}
