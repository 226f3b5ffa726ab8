package io.taizhang.command.deadline;

import io.taizhang.api.LedgerEvent;
import io.taizhang.command.deadline.FoldedClocks.Change;
import io.taizhang.command.deadline.FoldedClocks.Reached;
import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds one context's facts into its clocks. Facts that change no clock cost no write: how far those were read is only
 * remembered, and read again after a start. Used by one thread at a time.
 */
final class ClockFold {
    /** As many changes as are stored at once where many are read in a row. */
    private static final int BATCH = 1_000;
    /** As many positions as may have to be read again. */
    private static final long UNSTORED = 20_000;

    private final Clocks clocks;
    private final List<Class<? extends LedgerEvent>> types;
    private final FoldedClocks folded;
    private final LatestFacts facts;
    private @Nullable Reached stored;
    private long read;

    ClockFold(Clocks clocks, FoldedClocks folded, LatestFacts facts) {
        this.clocks = clocks;
        this.types = clocks.context().events();
        this.folded = folded;
        this.facts = facts;
    }

    String context() {
        return clocks.context().label();
    }

    /**
     * Folds all there is.
     *
     * @param begun what its clocks were found folded from, a moment ago
     * @param end the ledger's head, looked at after that
     * @return false where the clocks are not this process's to fold: a newer build has folded them otherwise
     */
    boolean catchUp(Reached begun, long end) {
        Reached found = begun;
        long head = end;
        while (found.revision() <= clocks.revision()) {
            // A ledger restored to an earlier time ends before what was folded from its later facts.
            if (found.revision() < clocks.revision() || found.position() > head) {
                folded.beginAnew(found);
            } else if (fold(found, head)) {
                return true;
            }
            found = folded.reached();
            head = facts.head();
        }
        return false;
    }

    private boolean fold(Reached found, long head) {
        if (!found.equals(stored)) {
            stored = found;
            read = found.position();
        }
        if (read == head) {
            return true;
        }
        Pending pending = new Pending(found.position());
        facts.read(read, head, types, pending::add);
        if (!pending.changes.isEmpty() || head - found.position() > UNSTORED) {
            pending.store(head);
        }
        if (pending.counts) {
            read = Math.max(read, head);
        }
        return pending.counts;
    }

    /** Changes that are not stored yet. */
    private final class Pending {
        private final List<Change> changes = new ArrayList<>();
        private long storedUpTo;
        private boolean counts = true;

        Pending(long storedUpTo) {
            this.storedUpTo = storedUpTo;
        }

        void add(Fact fact) {
            clocks.after(fact).forEach(change -> changes.add(new Change(fact, change)));
            if (changes.size() >= BATCH) {
                store(fact.position());
            }
        }

        void store(long upTo) {
            counts = counts && folded.store(storedUpTo, changes, upTo);
            stored = null;
            changes.clear();
            storedUpTo = upTo;
        }
    }
}
