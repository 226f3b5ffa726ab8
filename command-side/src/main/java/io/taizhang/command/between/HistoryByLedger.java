package io.taizhang.command.between;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.command.honour.History;
import io.taizhang.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** History is entered once and seldom asked for: all of it is kept, and what came since is one indexed read. */
final class HistoryByLedger implements History {
    private final Ledger ledger;
    private final Map<String, Past> standing = new HashMap<>();
    private long position;

    HistoryByLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean has(String programmeId, String period) {
        return any(past -> past.programmeId.equals(programmeId) && past.period.equals(period));
    }

    @Override
    public boolean names(String candidate, String programmeId, String period) {
        return any(new Past(candidate, programmeId, period)::equals);
    }

    private synchronized boolean any(Predicate<Past> asked) {
        long head = ledger.head();
        if (head > position) {
            ledger.read(
                    position,
                    head,
                    List.of(PastHonourRecorded.class, HonourRevoked.class),
                    fact -> enter(fact.event()));
            position = head;
        }
        return standing.values().stream().anyMatch(asked);
    }

    private void enter(LedgerEvent event) {
        switch (event) {
            case PastHonourRecorded it ->
                standing.put(it.honourId(), new Past(it.nominee().candidate(), it.programmeId(), it.period()));
            case HonourRevoked it -> standing.remove(it.honourId());
            default -> throw new IllegalStateException("Not asked for: " + event);
        }
    }

    private record Past(String candidate, String programmeId, String period) {}
}
