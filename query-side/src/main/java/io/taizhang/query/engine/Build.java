package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A view folded from the beginning of the ledger, in memory and on all cores: ranges of the ledger are read side by side,
 * then each part of the keys is folded by one thread in the ledger's order.
 */
final class Build<S> {
    private static final int RANGE = 10_000;
    private static final int CHUNK = 1_000;

    private final FoldedView<S> view;
    private final Ledger ledger;
    private final ExecutorService cores;
    private final List<Folding<S>> parts;
    private long position;
    private long facts;

    /** @param parkings makes one for each part, since a parking is not shared between threads */
    Build(FoldedView<S> view, Ledger ledger, ExecutorService cores, int parts, Supplier<Parking> parkings) {
        this.view = view;
        this.ledger = ledger;
        this.cores = cores;
        this.parts = IntStream.range(0, parts)
                .mapToObj(part -> new Folding<>(view, parkings.get()))
                .toList();
    }

    /** Folded up to here. */
    long position() {
        return position;
    }

    long facts() {
        return facts;
    }

    long rows() {
        return parts.stream().mapToLong(Folding::size).sum();
    }

    List<Folding<S>> parts() {
        return parts;
    }

    /** Each part on a thread of its own; returns when all are done. */
    void onEachPart(Consumer<Folding<S>> work) {
        inParallel(parts.stream().<Runnable>map(part -> () -> work.accept(part)).toList());
    }

    /** Folds on, at most one range for each part. */
    void advance(long upTo) {
        List<Range> ranges = new ArrayList<>();
        long end = Math.min(upTo, position + (long) RANGE * parts.size());
        for (long from = position; from < end; from += RANGE) {
            ranges.add(new Range(from, Math.min(end, from + RANGE)));
        }
        inParallel(ranges.stream().<Runnable>map(range -> range::read).toList());
        inParallel(IntStream.range(0, parts.size())
                .<Runnable>mapToObj(part -> () -> ranges.forEach(range -> range.foldInto(part)))
                .toList());
        facts += ranges.stream().mapToLong(range -> range.facts).sum();
        position = Math.max(position, end);
    }

    private void inParallel(List<Runnable> tasks) {
        if (tasks.size() == 1) {
            tasks.getFirst().run();
            return;
        }
        List<Future<?>> running = tasks.stream().<Future<?>>map(cores::submit).toList();
        for (Future<?> task : running) {
            try {
                task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The build of " + view.name() + " was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The build of " + view.name() + " failed", e.getCause());
            }
        }
    }

    /** Part of the ledger, its facts sorted by which part of the keys they touch. */
    private final class Range {
        private final long after;
        private final long upTo;
        private final Parking unknownRows = new Parking();
        private final List<List<Folding.Touch>> touches = new ArrayList<>();
        private long facts;

        Range(long after, long upTo) {
            this.after = after;
            this.upTo = upTo;
            parts.forEach(part -> touches.add(new ArrayList<>()));
        }

        /** In chunks of positions, of which each is one range of the ledger's own index, whatever events are asked for. */
        void read() {
            for (long from = after; from < upTo; from += CHUNK) {
                ledger.read(from, Math.min(upTo, from + CHUNK), view.events(), this::sort);
            }
        }

        private void sort(Fact fact) {
            facts++;
            for (String key : Folding.keysOf(view, unknownRows, fact)) {
                int part = Math.floorMod(key.hashCode(), parts.size());
                touches.get(part).add(new Folding.Touch(key, fact));
            }
        }

        void foldInto(int part) {
            Folding<S> folding = parts.get(part);
            touches.get(part).forEach(touch -> folding.fold(touch.key(), touch.fact()));
            if (part == 0) {
                folding.parking().adopt(unknownRows.takeFresh());
            }
        }
    }
}
