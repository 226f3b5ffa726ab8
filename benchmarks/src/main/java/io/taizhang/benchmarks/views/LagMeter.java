package io.taizhang.benchmarks.views;

import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.ViewPositions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How far the slowest view is behind the ledger, as any reader of the views would find it. */
final class LagMeter {
    private final Ledger ledger;
    private final ViewPositions positions;
    private final int views;

    LagMeter(Ledger ledger, ViewPositions positions, int views) {
        this.ledger = ledger;
        this.positions = positions;
        this.views = views;
    }

    Lag now() {
        Map<String, Long> reached = positions.all();
        long slowest = reached.size() < views
                ? 0
                : reached.values().stream().mapToLong(Long::longValue).min().orElse(0);
        long head = ledger.head();
        double seconds = ledger.at(slowest + 1)
                .map(oldest ->
                        Duration.between(oldest.recordedAt(), Instant.now()).toNanos() / 1e9)
                .orElse(0.0);
        return new Lag(Math.max(0, head - slowest), Math.max(0, seconds));
    }

    /** Returns when every view holds every fact. */
    void awaitNone() {
        while (now().facts() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
