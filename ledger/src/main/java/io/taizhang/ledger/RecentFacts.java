package io.taizhang.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The facts read last, so that the many streams that follow the head read and decode each only once. A fact never
 * changes, so nothing here is ever out of date.
 */
final class RecentFacts {
    private final AtomicReferenceArray<Fact> slots;

    RecentFacts(int size) {
        this.slots = new AtomicReferenceArray<>(size);
    }

    void add(Fact fact) {
        slots.set(slot(fact.position()), fact);
    }

    /** The facts behind the position, in order, as far as they are here without a gap; at most so many. */
    List<Fact> after(long position, int limit) {
        List<Fact> found = new ArrayList<>();
        for (long next = position + 1; found.size() < limit; next++) {
            Fact fact = slots.get(slot(next));
            if (fact == null || fact.position() != next) {
                break;
            }
            found.add(fact);
        }
        return found;
    }

    private int slot(long position) {
        return (int) (position % slots.length());
    }
}
