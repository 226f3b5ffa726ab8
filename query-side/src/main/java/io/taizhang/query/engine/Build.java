package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A view folded along the ledger, in memory and on all cores: ranges of the ledger are read side by side and ahead of the
 * fold, each part of the keys is folded by one thread at a time, in the ledger's order.
 */
final class Build<S> {
    /** Few enough that what is read ahead is soon garbage, and many enough that the threads seldom meet. */
    static final int RANGE = 2_000;

    private static final int CHUNK = 1_000;
    private static final Duration TELL_EVERY = Duration.ofMillis(100);

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

    /** Goes on from where rows were stored, which {@link #load} is given; before anything is folded. */
    void goOnFrom(long storedPosition, long storedFacts) {
        position = storedPosition;
        facts = storedFacts;
    }

    void load(String key, @Nullable String doc, long rowPosition, Docs docs) {
        parts.get(partOf(key)).load(key, doc, rowPosition, docs);
    }

    private int partOf(String key) {
        return Math.floorMod(key.hashCode(), parts.size());
    }

    /** Each part on a thread of its own; returns when all are done. */
    void onEachPart(Consumer<Folding<S>> work) {
        CompletableFuture<?>[] running = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> work.accept(part), cores))
                .toArray(CompletableFuture[]::new);
        await(CompletableFuture.allOf(running));
    }

    /**
     * Folds on up to a position. Between two ranges all parts stand at one position, whenever {@code pauses} says that they
     * should; it is asked after each range.
     */
    void advance(long upTo, Pauses pauses) {
        while (position < upTo) {
            stretch(upTo, pauses);
            pauses.paused();
        }
    }

    /** What is to be done while a build goes on. Both may throw, which ends it. */
    interface Pauses {
        /** @return whether to stand still after what has been read ahead */
        boolean due();

        /** All parts stand at the build's position. */
        void paused();
    }

    private void stretch(long upTo, Pauses pauses) {
        Deque<Range> ahead = new ArrayDeque<>();
        List<CompletableFuture<Void>> folded = new ArrayList<>();
        parts.forEach(part -> folded.add(CompletableFuture.completedFuture(null)));
        long begun = position;
        boolean pause = false;
        try {
            while (position < upTo && !(pause && ahead.isEmpty())) {
                while (!pause && begun < upTo && ahead.size() < 2 * parts.size()) {
                    long end = Math.min(upTo, begun + RANGE);
                    ahead.add(new Range(begun, end).begin(folded));
                    begun = end;
                }
                Range range = ahead.removeFirst();
                while (!range.isFolded()) {
                    pause |= pauses.due();
                }
                position = range.upTo;
                facts += range.facts;
                pause |= pauses.due();
            }
        } finally {
            // Nobody is left to look at them where this ends early.
            ahead.forEach(Range::giveUp);
        }
    }

    private void await(CompletableFuture<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    private IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The build of " + view.name() + " was interrupted", e);
    }

    private IllegalStateException failed(ExecutionException e) {
        return new IllegalStateException("The build of " + view.name() + " failed", e.getCause());
    }

    /** Part of the ledger, its facts sorted by which part of the keys they touch. */
    private final class Range {
        private final long after;
        private final long upTo;
        private final Parking unknownRows = new Parking();
        private final List<List<Folding.Touch>> touches = new ArrayList<>();
        private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
        private volatile boolean givenUp;
        private long facts;

        Range(long after, long upTo) {
            this.after = after;
            this.upTo = upTo;
            parts.forEach(part -> touches.add(new ArrayList<>()));
        }

        /** @param before for each part, the fold of the range before; replaced by the fold of this one */
        Range begin(List<CompletableFuture<Void>> before) {
            CompletableFuture<Void> read = CompletableFuture.runAsync(this::read, cores);
            for (int number = 0; number < parts.size(); number++) {
                int part = number;
                before.set(
                        part,
                        read.thenCombineAsync(
                                before.get(part),
                                (here, there) -> {
                                    foldInto(part);
                                    return here;
                                },
                                cores));
            }
            done = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
            return this;
        }

        /** Waits a moment for it. */
        boolean isFolded() {
            try {
                done.get(TELL_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (ExecutionException e) {
                throw failed(e);
            }
        }

        void giveUp() {
            givenUp = true;
        }

        /** In chunks of positions, of which each is one range of the ledger's own index, whatever events are asked for. */
        private void read() {
            for (long from = after; from < upTo && !givenUp; from += CHUNK) {
                ledger.read(from, Math.min(upTo, from + CHUNK), view.events(), this::sort);
            }
        }

        private void sort(Fact fact) {
            facts++;
            for (String key : Folding.keysOf(view, unknownRows, fact)) {
                touches.get(partOf(key)).add(new Folding.Touch(key, fact));
            }
        }

        private void foldInto(int part) {
            if (givenUp) {
                return;
            }
            Folding<S> folding = parts.get(part);
            touches.get(part).forEach(touch -> folding.fold(touch.key(), touch.fact()));
            if (part == 0) {
                folding.parking().adopt(unknownRows.takeFresh());
            }
        }
    }
}
