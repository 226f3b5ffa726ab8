package io.taizhang.query.engine;

import io.taizhang.query.engine.Waypoints.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows of a view while they are folded again from the ledger up to some moment. */
final class PastRows<S> {
    /** Facts folded for one answer: a second or two of reading. */
    private static final long MOST = 100_000;

    private final FoldedView<S> view;
    private final Moment moment;
    private final ViewTables tables;
    private final RowFacts facts;
    private final Optional<Start> start;
    private final Map<String, Folded<S>> rows = new TreeMap<>();
    private long read;

    PastRows(FoldedView<S> view, Moment moment, ViewTables tables, RowFacts facts, Optional<Start> start) {
        this.view = view;
        this.moment = moment;
        this.tables = tables;
        this.facts = facts;
        this.start = start;
    }

    /**
     * In the order of their keys.
     *
     * @param alone folds a row that has no waypoint
     * @throws QueryRefusal where too much would have to be read
     */
    List<FoundRow> all(Function<String, Optional<FoundRow>> alone) {
        Parking parking = tables.parked().fresh(view.name());
        Folding<S> folding = new Folding<>(view, parking, rows);
        start.ifPresent(it -> it.rows().stream()
                .filter(row -> row.doc() != null)
                .forEach(row -> folding.load(row.key(), row.doc(), row.rowPosition(), tables.docs())));
        facts.each(view, start.map(Start::position).orElse(0L), moment, fact -> {
            if (++read > MOST) {
                throw new QueryRefusal(Refused.TOO_FAR_BACK, view.name(), MOST);
            }
            folding.fold(fact);
            return true;
        });
        Map<String, Long> parked = new TreeMap<>();
        parking.takeFresh().forEach(row -> parked.put(row.key(), row.fromPosition()));
        start.ifPresent(it -> rows.keySet().removeAll(it.broken()));
        Stream<FoundRow> broken =
                start.stream().flatMap(it -> it.broken().stream()).map(alone).flatMap(Optional::stream);
        List<FoundRow> found = new ArrayList<>(broken.toList());
        rows.forEach((key, row) -> found(key, row, parked.get(key)).ifPresent(found::add));
        found.sort((one, other) -> one.key().compareTo(other.key()));
        return found;
    }

    private Optional<FoundRow> found(String key, Folded<S> row, @Nullable Long parkedFrom) {
        S value = row.row();
        if (value == null) {
            return Optional.empty();
        }
        String doc = view.write(value, tables.docs());
        return Optional.of(new FoundRow(key, doc, row.position(), tables.docs().units(doc), parkedFrom));
    }
}
