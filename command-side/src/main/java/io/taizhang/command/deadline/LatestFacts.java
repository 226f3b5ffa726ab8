package io.taizhang.command.deadline;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.UnknownEventException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The facts since the last pass, read once for the clocks of all contexts. Used by one thread at a time. */
final class LatestFacts {
    /** More positions than this are streamed to each context and not kept. */
    private static final long KEPT = 1_000;

    private final Ledger ledger;
    private final Collection<Class<? extends LedgerEvent>> all;
    private List<Fact> facts = List.of();
    private long after;
    private long upTo;

    /** @param all the events of all contexts that have clocks */
    LatestFacts(Ledger ledger, Collection<Class<? extends LedgerEvent>> all) {
        this.ledger = ledger;
        this.all = List.copyOf(all);
    }

    long head() {
        return ledger.head();
    }

    /** As {@link Ledger#read}. */
    void read(long from, long to, Collection<Class<? extends LedgerEvent>> types, Consumer<Fact> reader) {
        if (to - from > KEPT || !has(from, to)) {
            ledger.read(from, to, types, reader);
        } else {
            facts.stream()
                    .filter(fact -> fact.position() > from
                            && types.contains(fact.event().getClass()))
                    .forEach(reader);
        }
    }

    private boolean has(long from, long to) {
        if (from < after || to != upTo) {
            try {
                List<Fact> found = new ArrayList<>();
                ledger.read(from, to, all, found::add);
                facts = found;
                after = from;
                upTo = to;
            } catch (UnknownEventException e) {
                // The context that it belongs to meets it when it reads its own; the others go on.
                return false;
            }
        }
        return true;
    }
}
