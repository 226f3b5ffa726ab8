package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.RowStore.RowId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds new facts into the live generation of a group's views: rows, parked rows and positions in one transaction. */
final class LiveGroup {
    private final ViewGroup group;
    private final List<String> names;
    private final RecentFacts recent;
    private final ViewTables tables;

    LiveGroup(ViewGroup group, RecentFacts recent, ViewTables tables) {
        this.group = group;
        this.names = group.views().stream().map(FoldedView::name).toList();
        this.recent = recent;
        this.tables = tables;
    }

    /**
     * To be called within a transaction. Views that have no state yet are left to the rebuild that makes it, as are those
     * whose rows have another shape than this build's.
     *
     * @return whether any view of the group moved on
     */
    boolean advance(long upTo) {
        Map<String, ViewState> behind = new LinkedHashMap<>();
        for (ViewState state : tables.states().lock(names)) {
            if (state.position() < upTo
                    && state.shape().equals(group.view(state.view()).fingerprint())) {
                behind.put(state.view(), state);
            }
        }
        if (behind.isEmpty()) {
            return false;
        }
        tables.states().commitWithoutWaiting();
        long from =
                behind.values().stream().mapToLong(ViewState::position).min().orElseThrow();
        Batch batch = new Batch(behind, tables.parked().live(behind.keySet()));
        recent.between(from, upTo).forEach(batch::collect);
        batch.fold();
        tables.states().advance(behind.keySet(), upTo);
        return true;
    }

    /** The facts of one batch, by the rows they touch. */
    private final class Batch {
        private final Map<String, ViewState> states;
        private final Map<String, Folding<?>> foldings = new HashMap<>();
        private final Map<String, List<Folding.Touch>> touches = new HashMap<>();

        Batch(Map<String, ViewState> states, Map<String, Parking> parkings) {
            this.states = states;
            states.keySet().forEach(view -> foldings.put(view, new Folding<>(group.view(view), parkings.get(view))));
        }

        void collect(Fact fact) {
            for (FoldedView<?> view : group.viewsOf(fact.event().getClass())) {
                ViewState state = states.get(view.name());
                if (state != null && fact.position() > state.position()) {
                    for (String key : foldings.get(view.name()).keysOf(fact)) {
                        touches.computeIfAbsent(view.name(), unseen -> new ArrayList<>())
                                .add(new Folding.Touch(key, fact));
                    }
                }
            }
        }

        void fold() {
            for (StoredRow row : tables.rows().load(touched())) {
                foldings.get(row.view()).load(row.key(), row.doc(), row.position(), tables.docs());
            }
            touches.forEach((view, touched) ->
                    touched.forEach(touch -> foldings.get(view).fold(touch.key(), touch.fact())));
            List<StoredRow> changed = new ArrayList<>();
            foldings.forEach((view, folding) -> {
                long generation = generation(view);
                changed.addAll(folding.takeChanged(generation, tables.docs()));
                tables.parked().store(view, generation, folding.parking().takeFresh());
            });
            tables.rows().store(changed);
        }

        private Collection<RowId> touched() {
            return touches.entrySet().stream()
                    .flatMap(view -> view.getValue().stream()
                            .map(touch -> new RowId(view.getKey(), generation(view.getKey()), touch.key())))
                    .distinct()
                    .toList();
        }

        private long generation(String view) {
            @Nullable ViewState state = states.get(view);
            return java.util.Objects.requireNonNull(state).generation();
        }
    }
}
