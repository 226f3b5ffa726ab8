package io.taizhang.standalone;

import io.taizhang.ledger.LedgerStore;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A ledger being opened while both sides start: making the server, the databases and their tables takes as long as what the
 * sides do before they need any of it. Whoever needs the ledger waits for it.
 */
final class LedgerOpening implements AutoCloseable {
    private final Holdings holdings;
    private final FutureTask<LedgerStore> opening;

    private LedgerOpening(BooleanSupplier others, Function<Holdings, LedgerStore> steps) {
        this.holdings = new Holdings(others);
        this.opening = new FutureTask<>(() -> steps.apply(holdings));
    }

    /**
     * @param others whether everything is being stopped, and no further step is to begin
     * @param steps hold what they start, the ledger last
     */
    static LedgerOpening begin(BooleanSupplier others, Function<Holdings, LedgerStore> steps) {
        var begun = new LedgerOpening(others, steps);
        Thread.ofPlatform().name("ledger-opening").start(begun.opening);
        return begun;
    }

    /** @throws CannotStart and whatever else one of the steps failed with, as it was thrown */
    LedgerStore store() {
        try {
            return opening.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException asThrown) {
                throw asThrown;
            }
            throw new IllegalStateException("The ledger could not be opened", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the ledger was being opened.", e);
        }
    }

    /** Waits for the step under way, and stops what the steps have started. */
    @Override
    public void close() {
        holdings.close();
    }
}
