package io.taizhang.command.between;

import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.command.honour.Bars;
import io.taizhang.ledger.Ledger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bars as the ledger has them at the moment of asking: revocations are few, so all are kept, and what came since the last
 * question is one indexed read.
 */
final class BarsByLedger implements Bars {
    private final Ledger ledger;
    private final Map<String, Instant> barredUntil = new HashMap<>();
    private long position;

    BarsByLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized Optional<Instant> barredUntil(String candidate) {
        long head = ledger.head();
        if (head > position) {
            ledger.read(position, head, List.of(HonourRevoked.class), fact -> bar((HonourRevoked) fact.event()));
            position = head;
        }
        return Optional.ofNullable(barredUntil.get(candidate));
    }

    private void bar(HonourRevoked revocation) {
        barredUntil.merge(
                revocation.candidate(), revocation.barredUntil(), (one, other) -> one.isAfter(other) ? one : other);
    }
}
