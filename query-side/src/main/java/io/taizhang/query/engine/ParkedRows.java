package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.Collection;
import java.util.List;

/** Looks after rows whose fold failed: folds them again from the ledger, or leaves the fact out for good. */
public final class ParkedRows {
    private final Views views;
    private final Ledger ledger;
    private final ViewTables tables;
    private final TimeMachine machine;

    public ParkedRows(Views views, Ledger ledger, ViewTables tables) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.machine = new TimeMachine(views, ledger, tables);
    }

    public List<ParkedRow> all() {
        return tables.parked().all();
    }

    /**
     * Folds a parked row again from the ledger.
     *
     * @throws QueryRefusal where the row is not parked, or cannot be folded still
     */
    public void retry(String view, String key) {
        FoldedView<?> folded = views.get(view);
        ParkedRow parked = parked(view, key);
        try (ViewLock lock = ViewLock.take(tables.dataSource(), view)) {
            tables.writing().executeWithoutResult(status -> refold(folded, parked));
        }
        new Announcements(tables.jdbc()).announce();
    }

    /**
     * Leaves the fact that could not be folded out of the row, for good, and folds the row again without it.
     *
     * @param reason kept with it
     * @throws QueryRefusal where the row is not parked, or another of its facts cannot be folded
     */
    public void skip(String view, String key, String actorId, String reason) {
        FoldedView<?> folded = views.get(view);
        ParkedRow parked = parked(view, key);
        try (ViewLock lock = ViewLock.take(tables.dataSource(), view)) {
            tables.writing().executeWithoutResult(status -> {
                tables.parked().skip(parked, actorId, reason);
                refold(folded, parked);
            });
        }
        new Announcements(tables.jdbc()).announce();
    }

    private ParkedRow parked(String view, String key) {
        return tables.parked().all().stream()
                .filter(row -> row.view().equals(view) && row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new QueryRefusal(Refused.NOT_PARKED, view, key));
    }

    private <S> void refold(FoldedView<S> view, ParkedRow parked) {
        ViewState state = tables.states().lock(List.of(view.name())).getFirst();
        Parking parking = tables.parked().fresh(view.name());
        Folding<S> folding = new Folding<>(view, parking);
        tables.parked().release(view.name(), state.generation(), parked.key());
        for (String key : keys(view, parked, parking)) {
            machine.each(view, key, 0, state.position(), fact -> folding.fold(key, fact));
        }
        if (!parking.takeFresh().isEmpty()) {
            throw new QueryRefusal(Refused.STILL_FAILING, view.name(), parked.key());
        }
        tables.rows().store(folding.takeChanged(state.generation(), tables.docs()));
        tables.states().replaced(view.name());
    }

    private Collection<String> keys(FoldedView<?> view, ParkedRow parked, Parking parking) {
        if (!parked.key().startsWith(Parking.UNKNOWN_ROW)) {
            return List.of(parked.key());
        }
        Fact fact = ledger.at(parked.fromPosition()).orElseThrow();
        return Folding.keysOf(view, parking, fact);
    }
}
