package io.taizhang.standalone;

import io.taizhang.command.automation.AutomationRunner;
import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;

/** How far the automations are with the ledger. */
record Automations(AutomationRunner runner, Ledger ledger) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(2);

    /** Waits until they have answered every fact, those they made included. What is then still to do is done later. */
    void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!haveReached(ledger.head()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean haveReached(long head) {
        return runner.processors().values().stream()
                .map(processor -> processor.processingStatus().values())
                .allMatch(work -> hasBegun(work) && work.stream().allMatch(status -> position(status) >= head));
    }

    /** After a kill the dead process's claim stands in the way for a while: who has nothing to do yet has reached nothing. */
    private static boolean hasBegun(Collection<EventTrackerStatus> work) {
        return !work.isEmpty();
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0);
    }
}
