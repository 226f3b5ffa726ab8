package io.taizhang.ledger;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Reads a range in chunks, the next one while the present one is being used. */
final class ReadAhead {
    private final int chunk;
    private final Range range;

    ReadAhead(int chunk, Range range) {
        this.chunk = chunk;
        this.range = range;
    }

    /** The facts in {@code (after, upTo]}, in order, on the caller's thread. */
    void read(long after, long upTo, Consumer<Fact> consumer) {
        if (after >= upTo) {
            return;
        }
        FutureTask<List<Fact>> next = begin(after, upTo);
        for (long last = after + chunk; last < upTo; last += chunk) {
            List<Fact> present = result(next);
            next = begin(last, upTo);
            present.forEach(consumer);
        }
        result(next).forEach(consumer);
    }

    private FutureTask<List<Fact>> begin(long after, long upTo) {
        FutureTask<List<Fact>> reading = new FutureTask<>(() -> range.facts(after, Math.min(after + chunk, upTo)));
        Thread.ofVirtual().name("ledger-read-ahead").start(reading);
        return reading;
    }

    private static List<Fact> result(FutureTask<List<Fact>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("The reader was interrupted", e);
        }
    }

    /** The facts in {@code (after, upTo]}, in order. */
    interface Range {
        List<Fact> facts(long after, long upTo);
    }
}
