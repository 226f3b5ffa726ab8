package io.taizhang.standalone;

import io.taizhang.command.automation.AutomationRunner;
import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;

/** How far the automations are with the ledger. */
record Automations(AutomationRunner runner, Ledger ledger) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
                .allMatch(processor -> processor.processingStatus().values().stream()
                        .mapToLong(Automations::position)
                        .allMatch(position -> position >= head));
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0);
    }
}
