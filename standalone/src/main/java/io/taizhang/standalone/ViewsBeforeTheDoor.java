package io.taizhang.standalone;

import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.ViewPositions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the door shut until the views show what the ledger holds: whoever is told that it is ready may ask at once. A view
 * that cannot be built keeps nobody out; the others, and the health that says why, can be asked.
 */
final class ViewsBeforeTheDoor implements SmartLifecycle {
    /** Behind are only views that stood already; after a kill the dead process's claim on them may last longer. */
    private static final Duration PATIENCE_WITH_THOSE_BEHIND = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Rebuilds rebuilds;
    private final ViewPositions positions;
    private final Ledger ledger;
    private final Progress progress;
    private final BooleanSupplier breakOff;

    ViewsBeforeTheDoor(
            Rebuilds rebuilds, ViewPositions positions, Ledger ledger, Progress progress, BooleanSupplier breakOff) {
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.ledger = ledger;
        this.progress = progress;
        this.breakOff = breakOff;
    }

    @Override
    public void start() {
        progress.say("Bringing the views up to date …");
        while (isBuilding() && !breakOff.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        rebuilds.failures()
                .keySet()
                .forEach(view -> progress.say("The view " + view + " could not be built; it is tried again."));
        awaitThoseBehind(ledger.head());
    }

    /** One that failed is tried again later than anybody would wait. */
    private boolean isBuilding() {
        return !rebuilds.failures().keySet().containsAll(rebuilds.awaited());
    }

    private void awaitThoseBehind(long head) {
        long deadline = System.nanoTime() + PATIENCE_WITH_THOSE_BEHIND.toNanos();
        while (isBehind(head) && !breakOff.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isBehind(long head) {
        return positions.all().values().stream().anyMatch(position -> position < head);
    }

    @Override
    public void stop() {
        // Nothing to stop: it has ended when the start has.
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public int getPhase() {
        return Rebuilds.PHASE + 1;
    }
}
