package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facts of one batch, by the rows they touch: each row is read once, where it is not kept, and written once. */
final class LiveBatch {
    private final ViewGroup group;
    private final Map<String, ViewState> states;
    private final Map<String, KeptRows<?>> kept;
    private final ViewTables tables;
    private final Map<String, Folding<?>> foldings = new HashMap<>();
    private final Map<String, List<Folding.Touch>> touches = new HashMap<>();

    /** @param states of the views that are folded on; of each of them {@code kept} has rows */
    LiveBatch(ViewGroup group, Map<String, ViewState> states, Map<String, KeptRows<?>> kept, ViewTables tables) {
        this.group = group;
        this.states = states;
        this.kept = kept;
        this.tables = tables;
        tables.parked()
                .live(states.keySet())
                .forEach((view, parking) -> foldings.put(view, rows(view).folding(parking)));
    }

    private KeptRows<?> rows(String view) {
        return Objects.requireNonNull(kept.get(view));
    }

    private ViewState state(String view) {
        return Objects.requireNonNull(states.get(view));
    }

    /** Facts that a view has folded already are passed over. */
    void collect(Fact fact) {
        for (FoldedView<?> view : group.viewsOf(fact.event().getClass())) {
            Folding<?> folding = foldings.get(view.name());
            if (folding != null && fact.position() > state(view.name()).position()) {
                for (String key : folding.keysOf(fact)) {
                    touches.computeIfAbsent(view.name(), unseen -> new ArrayList<>())
                            .add(new Folding.Touch(key, fact));
                }
            }
        }
    }

    void fold(long upTo) {
        for (StoredRow row : tables.rows().load(lacking())) {
            foldings.get(row.view()).load(row.key(), row.doc(), row.position(), tables.docs());
        }
        touches.forEach(
                (view, touched) -> touched.forEach(touch -> foldings.get(view).fold(touch.key(), touch.fact())));
        List<StoredRow> changed = new ArrayList<>();
        foldings.forEach((view, folding) -> {
            long generation = state(view).generation();
            changed.addAll(folding.takeChanged(generation, tables.docs()));
            tables.parked().store(view, generation, folding.parking().takeFresh());
        });
        tables.rows().store(changed);
        tables.changes().note(changed, upTo);
    }

    private Collection<RowStore.RowId> lacking() {
        return touches.entrySet().stream()
                .flatMap(view -> view.getValue().stream()
                        .map(Folding.Touch::key)
                        .distinct()
                        .filter(rows(view.getKey())::lack)
                        .map(key -> new RowStore.RowId(
                                view.getKey(), state(view.getKey()).generation(), key)))
                .toList();
    }
}
