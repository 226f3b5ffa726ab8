package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row while it is folded again from the ledger, from the beginning or from a waypoint. Facts that were taken out of its fold
 * are left out here too, and where a fact cannot be folded the row stands still.
 */
final class PastRow<S> {
    private final FoldedView<S> view;
    private final String key;
    private final Docs docs;
    private final Parking parking;
    private final Folding<S> folding;
    private final long from;

    /** @param from up to which facts are folded into it already; 0 where none are */
    private PastRow(FoldedView<S> view, String key, Docs docs, Parking parking, long from) {
        this.view = view;
        this.key = key;
        this.docs = docs;
        this.parking = parking;
        this.folding = new Folding<>(view, parking);
        this.from = from;
    }

    static <S> PastRow<S> from(FoldedView<S> view, String key, ViewTables tables, @Nullable Waypoint waypoint) {
        long from = waypoint == null ? 0 : waypoint.position();
        PastRow<S> row = new PastRow<>(view, key, tables.docs(), tables.parked().fresh(view.name()), from);
        if (waypoint != null && waypoint.doc() != null) {
            row.folding.load(key, waypoint.doc(), waypoint.rowPosition(), tables.docs());
        }
        return row;
    }

    long from() {
        return from;
    }

    void fold(Fact fact) {
        folding.fold(key, fact);
    }

    /** Null where there is none. */
    @Nullable S value() {
        Folded<S> row = folding.row(key);
        return row == null ? null : row.row();
    }

    /** As it is answered; empty where there is none. */
    Optional<FoundRow> found() {
        Folded<S> row = folding.row(key);
        S value = value();
        if (row == null || value == null) {
            return Optional.empty();
        }
        String doc = view.write(value, docs);
        @Nullable Long parkedFrom = parking.takeFresh().stream()
                .map(Parking.Parked::fromPosition)
                .findFirst()
                .orElse(null);
        return Optional.of(new FoundRow(key, doc, row.position(), docs.units(doc), parkedFrom));
    }
}
