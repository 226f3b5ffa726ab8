package io.taizhang.query.engine;

import io.taizhang.query.engine.Changes.Change;
import java.util.List;
import java.util.Objects;

/** Reads which rows of a view changed behind a position. */
final class ChangeReader {
    /** With more changes than these it is cheaper to read the rows again. */
    private static final int LIMIT = 5_000;

    private final ViewTables tables;

    ChangeReader(ViewTables tables) {
        this.tables = tables;
    }

    /** @throws QueryRefusal where the view is not built yet */
    Changes current(String view) {
        ViewState state = state(view);
        return new Changes(view, state.epoch(), state.position(), false, List.of());
    }

    /**
     * @param after the position the reader stands at, in this or an earlier epoch
     * @throws QueryRefusal where the view is not built yet
     */
    Changes after(String view, long after) {
        return Objects.requireNonNull(tables.reading().execute(status -> {
            ViewState state = state(view);
            if (after > state.position() || after <= state.liveSince()) {
                return new Changes(view, state.epoch(), state.position(), true, List.of());
            }
            return changes(state, after);
        }));
    }

    /** As {@link #after}, for a reader known to have stood in this epoch. */
    Changes since(String view, long epoch, long after) {
        return Objects.requireNonNull(tables.reading().execute(status -> {
            ViewState state = state(view);
            return state.epoch() == epoch && after >= state.liveSince()
                    ? changes(state, after)
                    : new Changes(view, state.epoch(), state.position(), true, List.of());
        }));
    }

    private Changes changes(ViewState state, long after) {
        if (state.position() == after) {
            return new Changes(state.view(), state.epoch(), after, false, List.of());
        }
        List<Change> rows = tables.changes().since(state, after, LIMIT);
        boolean tooMany = rows.size() > LIMIT;
        return new Changes(
                state.view(), state.epoch(), state.position(), tooMany, tooMany ? List.of() : behind(rows, after));
    }

    private static List<Change> behind(List<Change> rows, long after) {
        return rows.stream().filter(row -> row.position() > after).toList();
    }

    private ViewState state(String view) {
        return tables.states().find(view).orElseThrow(() -> new QueryRefusal(Refused.VIEW_NOT_READY, view));
    }
}
