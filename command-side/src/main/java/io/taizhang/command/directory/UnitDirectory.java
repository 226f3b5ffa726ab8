package io.taizhang.command.directory;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.UnitTree;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The units as they stand in the ledger at the moment of asking. Who asks waits for a look at the ledger that began after
 * the question; those who ask at the same time share one look. The look is one indexed read: all that happens to units
 * stands in one stream, so its last number tells whether anything did.
 */
public final class UnitDirectory {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private volatile Seen seen = new Seen(0, -1, 0, UnitForest.EMPTY);

    public UnitDirectory(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws LedgerUnavailableException where it cannot tell how the units stand now */
    public UnitForest now() {
        long asked = begun.get();
        await();
        try {
            if (seen.look() <= asked) {
                seen = look(begun.incrementAndGet());
            }
            return seen.forest();
        } finally {
            looking.unlock();
        }
    }

    private Seen look(long number) {
        Seen before = seen;
        long last = ledger.lastSequence(UnitTree.STREAM).orElse(-1);
        if (last == before.sequence()) {
            return new Seen(number, last, before.position(), before.forest());
        }
        List<Fact> fresh = ledger.about(UnitTree.STREAM, before.position(), Long.MAX_VALUE, Integer.MAX_VALUE);
        List<LedgerEvent> events = fresh.stream().map(Fact::event).toList();
        Fact newest = fresh.getLast();
        return new Seen(
                number, newest.sequence(), newest.position(), before.forest().after(events));
    }

    private void await() {
        try {
            if (!looking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerUnavailableException("The units could not be read in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("Interrupted while the units were being read", e);
        }
    }

    /**
     * @param look the number of the look at the ledger that found this
     * @param sequence the last fact about units within their stream; -1 where there is none
     * @param position the last fact about units
     */
    private record Seen(long look, long sequence, long position, UnitForest forest) {}
}
