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
    private final RowFacts facts;

    public ParkedRows(Views views, Ledger ledger, ViewTables tables) {
        this.views = views;
        this.ledger = ledger;
        this.tables = tables;
        this.facts = new RowFacts(ledger);
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
        refold(views.get(view), parked(view, key), tables.parked().fresh(view), () -> {});
    }

    /**
     * Leaves the fact that could not be folded out of the row, for good, and folds the row again without it.
     *
     * @param reason kept with it
     * @throws QueryRefusal where the row is not parked, or another of its facts cannot be folded
     */
    public void skip(String view, String key, String actorId, String reason) {
        ParkedRow parked = parked(view, key);
        Parking parking = tables.parked().fresh(view);
        parking.skip(parked.key(), parked.fromPosition());
        refold(views.get(view), parked, parking, () -> tables.parked().skip(parked, actorId, reason));
    }

    private ParkedRow parked(String view, String key) {
        return tables.parked().all().stream()
                .filter(row -> row.view().equals(view) && row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new QueryRefusal(Refused.NOT_PARKED, view, key));
    }

    /**
     * Folds while no transaction holds a connection, and stores when the live rows have not moved on meanwhile.
     *
     * @param besides what is stored along with the row
     */
    private <S> void refold(FoldedView<S> view, ParkedRow parked, Parking parking, Runnable besides) {
        try (ViewLock lock = ViewLock.take(tables.dataSource(), view.name())) {
            Folding<S> folding = new Folding<>(view, parking);
            Collection<String> keys = keys(view, parked, parking);
            long from = 0;
            boolean stored = false;
            while (!stored) {
                long upTo = tables.states().find(view.name()).orElseThrow().position();
                for (String key : keys) {
                    facts.each(view, key, from, new Moment(upTo, null), fact -> {
                        folding.fold(key, fact);
                        return true;
                    });
                }
                if (!parking.takeFresh().isEmpty()) {
                    throw new QueryRefusal(Refused.STILL_FAILING, view.name(), parked.key());
                }
                stored =
                        Boolean.TRUE.equals(tables.writing().execute(status -> stored(folding, parked, upTo, besides)));
                from = upTo;
            }
        }
        new Announcements(tables.jdbc()).announce();
    }

    private boolean stored(Folding<?> folding, ParkedRow parked, long upTo, Runnable besides) {
        String view = folding.view().name();
        ViewState state = tables.states().lock(List.of(view)).getFirst();
        if (state.position() != upTo) {
            return false;
        }
        besides.run();
        tables.parked().release(view, state.generation(), parked.key());
        tables.rows().store(folding.takeChanged(state.generation(), tables.docs()));
        tables.states().replaced(view);
        return true;
    }

    private Collection<String> keys(FoldedView<?> view, ParkedRow parked, Parking parking) {
        if (!parked.key().startsWith(Parking.UNKNOWN_ROW)) {
            return List.of(parked.key());
        }
        Fact fact = ledger.at(parked.fromPosition()).orElseThrow();
        return Folding.keysOf(view, parking, fact);
    }
}
