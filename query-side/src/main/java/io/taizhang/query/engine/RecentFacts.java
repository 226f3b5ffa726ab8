package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The newest facts, read and decoded once for all groups that this process projects. */
final class RecentFacts {
    private static final int KEPT = 4_000;

    private final Ledger ledger;
    private List<Fact> kept = List.of();
    private long end = -1;

    RecentFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The facts in {@code (after, upTo]}, in order. */
    synchronized List<Fact> between(long after, long upTo) {
        if (end < 0 || after > end) {
            kept = List.of();
            end = after;
        }
        long start = end - kept.size();
        if (after < start) {
            return read(after, upTo);
        }
        if (upTo > end) {
            List<Fact> longer = new ArrayList<>(kept);
            longer.addAll(read(end, upTo));
            kept = longer;
            end = upTo;
        }
        List<Fact> asked =
                List.copyOf(kept.subList((int) (after - (end - kept.size())), (int) (upTo - (end - kept.size()))));
        if (kept.size() > KEPT) {
            kept = new ArrayList<>(kept.subList(kept.size() - KEPT, kept.size()));
        }
        return asked;
    }

    private List<Fact> read(long after, long upTo) {
        List<Fact> facts = new ArrayList<>();
        ledger.read(after, upTo, Set.of(), facts::add);
        return facts;
    }
}
