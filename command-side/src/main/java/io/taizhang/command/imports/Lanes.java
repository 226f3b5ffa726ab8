package io.taizhang.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Works through entries: those that have nothing to do with each other a few at a time, so that the ledger stores them in
 * groups; one that speaks of another after it.
 */
final class Lanes {
    private static final int LANES = 16;

    private final Executor executor = task -> Thread.ofVirtual().name("import").start(task);

    /**
     * @param goesOn asked before each few; the rest is left where it says no
     * @return whether all was worked through
     */
    boolean each(Plan plan, BooleanSupplier goesOn, Consumer<Entry> work) {
        List<Entry> few = new ArrayList<>();
        for (Entry entry : plan.entries()) {
            if (few.size() == (plan.kind().apart() ? LANES : 1) || entry.needs() && !few.isEmpty()) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                all(few, work);
                few.clear();
            }
            few.add(entry);
        }
        if (!goesOn.getAsBoolean()) {
            return false;
        }
        all(few, work);
        return true;
    }

    private void all(List<Entry> few, Consumer<Entry> work) {
        try {
            CompletableFuture.allOf(few.stream()
                            .map(entry -> CompletableFuture.runAsync(() -> work.accept(entry), executor))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
