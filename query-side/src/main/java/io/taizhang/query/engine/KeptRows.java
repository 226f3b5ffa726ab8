package io.taizhang.query.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of one view as the last batch left them, the ones used last, so that the next batch need not read them. They are
 * good only while the view stands where that batch left it.
 */
final class KeptRows<S> {
    private static final int MOST = 5_000;

    private final FoldedView<S> view;
    private final Map<String, Folded<S>> rows = new LinkedHashMap<>(16, 0.75f, true);
    private ViewState state;

    KeptRows(FoldedView<S> view, ViewState state) {
        this.view = view;
        this.state = state;
    }

    /** Whether nobody else has folded into the view, rebuilt it or refolded one of its rows. */
    boolean areOf(ViewState found) {
        return state.generation() == found.generation()
                && state.epoch() == found.epoch()
                && state.position() == found.position();
    }

    boolean lack(String key) {
        return !rows.containsKey(key);
    }

    /** Folds on from these rows, and into them. */
    Folding<S> folding(Parking parking) {
        return new Folding<>(view, parking, rows);
    }

    void leftAt(ViewState left) {
        state = left;
        Iterator<String> oldest = rows.keySet().iterator();
        for (int more = rows.size() - MOST; more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
    }
}
