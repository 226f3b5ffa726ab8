package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Folds new facts into the live generation of a group's views: rows, parked rows and positions in one transaction. */
final class LiveGroup {
    /** Facts in one transaction, at most: a claim lasts ten seconds and a batch must be much quicker. */
    private static final int STEP = 2_000;

    private final ViewGroup group;
    private final List<String> names;
    private final RecentFacts recent;
    private final ViewTables tables;
    private final Map<String, KeptRows<?>> kept = new HashMap<>();
    private List<ViewState> known = List.of();

    LiveGroup(ViewGroup group, RecentFacts recent, ViewTables tables) {
        this.group = group;
        this.names = group.views().stream().map(FoldedView::name).toList();
        this.recent = recent;
        this.tables = tables;
    }

    /**
     * Folds in transactions of its own. To be called without one: facts are read while no connection is held, since
     * whoever holds one and waits for another can wait for ever. Views that have no state yet are left to the rebuild
     * that makes it, as are those whose rows have another shape than this build's.
     *
     * @return whether any view of the group moved on
     */
    synchronized boolean advance(long upTo) {
        if (known.isEmpty()) {
            known = ofThisShape(tables.states().find(names));
        }
        boolean moved = false;
        for (long from = slowest(upTo); from < upTo; from = slowest(upTo)) {
            moved |= fold(from, Math.min(upTo, from + STEP));
        }
        return moved;
    }

    /** Lets go of what is kept in memory: another process may go on from here. */
    synchronized void forget() {
        kept.clear();
        known = List.of();
    }

    private long slowest(long upTo) {
        return known.stream().mapToLong(ViewState::position).min().orElse(upTo);
    }

    private List<ViewState> ofThisShape(List<ViewState> states) {
        return states.stream()
                .filter(state -> state.shape().equals(group.view(state.view()).fingerprint()))
                .toList();
    }

    private boolean fold(long from, long upTo) {
        List<Fact> facts = recent.between(from, upTo);
        boolean stored = false;
        try {
            boolean moved = Boolean.TRUE.equals(tables.writing().execute(status -> fold(from, upTo, facts)));
            stored = true;
            return moved;
        } finally {
            if (!stored) {
                forget();
            }
        }
    }

    /** What is known is only a guess until the states are locked; a view found further back is left to the next round. */
    private boolean fold(long from, long upTo, List<Fact> facts) {
        known = ofThisShape(tables.states().lock(names));
        Map<String, ViewState> behind = known.stream()
                .filter(state -> from <= state.position() && state.position() < upTo)
                .collect(Collectors.toMap(ViewState::view, state -> state));
        if (behind.isEmpty()) {
            return false;
        }
        tables.states().commitWithoutWaiting();
        behind.values().forEach(this::keep);
        LiveBatch batch = new LiveBatch(group, behind, kept, tables);
        facts.forEach(batch::collect);
        batch.fold(upTo);
        tables.states().advance(behind.keySet(), upTo);
        tables.changes().sweep(behind.keySet(), from, upTo);
        known = known.stream()
                .map(state -> behind.containsKey(state.view()) ? state.at(upTo) : state)
                .toList();
        known.stream()
                .filter(state -> behind.containsKey(state.view()))
                .forEach(state -> kept.get(state.view()).leftAt(state));
        return true;
    }

    private void keep(ViewState state) {
        kept.compute(
                state.view(),
                (view, rows) -> rows != null && rows.areOf(state) ? rows : new KeptRows<>(group.view(view), state));
    }
}
