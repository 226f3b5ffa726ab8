package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds facts into rows of one view in memory. Not for use by several threads. */
final class Folding<S> {
    /** Keys that are sooner compared with each other than put into a set. */
    private static final int FEW = 16;

    private final FoldedView<S> folded;
    private final Parking parking;
    private final Map<String, Folded<S>> rows;

    /** A fact and a row that it touches. */
    record Touch(String key, Fact fact) {}

    Folding(FoldedView<S> folded, Parking parking) {
        this(folded, parking, new HashMap<>());
    }

    /** @param rows to go on from and to fold into */
    Folding(FoldedView<S> folded, Parking parking, Map<String, Folded<S>> rows) {
        this.folded = folded;
        this.parking = parking;
        this.rows = rows;
    }

    FoldedView<S> view() {
        return folded;
    }

    Parking parking() {
        return parking;
    }

    /** Which rows a fact touches; none, and the fact parked, where the view cannot say. */
    Collection<String> keysOf(Fact fact) {
        return keysOf(folded, parking, fact);
    }

    static Collection<String> keysOf(FoldedView<?> folded, Parking parking, Fact fact) {
        try {
            Collection<String> keys = folded.view().keysOf(fact);
            return isEachOnce(keys) ? keys : new LinkedHashSet<>(keys);
        } catch (RuntimeException e) {
            String unknown = Parking.unknownRow(fact.position());
            if (!parking.leavesOut(unknown, fact)) {
                parking.park(unknown, fact, e);
            }
            return List.of();
        }
    }

    private static boolean isEachOnce(Collection<String> keys) {
        if (keys instanceof Set || keys.size() < 2) {
            return true;
        }
        if (!(keys instanceof List<String> list) || keys.size() > FEW) {
            return false;
        }
        for (int i = 1; i < list.size(); i++) {
            if (list.indexOf(list.get(i)) < i) {
                return false;
            }
        }
        return true;
    }

    void fold(Fact fact) {
        for (String key : keysOf(fact)) {
            fold(key, fact);
        }
    }

    void fold(String key, Fact fact) {
        if (parking.leavesOut(key, fact)) {
            return;
        }
        Folded<S> row = rows.computeIfAbsent(key, unseen -> Folded.none());
        try {
            S next = folded.view().apply(key, row.row(), fact);
            if (!Objects.equals(next, row.row())) {
                row.become(next, fact.position());
            }
        } catch (RuntimeException e) {
            parking.park(key, fact, e);
        }
    }

    void load(String key, @Nullable String doc, long position, Docs docs) {
        rows.put(key, Folded.stored(folded.read(doc, docs), position));
    }

    @Nullable Folded<S> row(String key) {
        return rows.get(key);
    }

    int size() {
        return rows.size();
    }

    /** The rows changed since this was last asked, ready to be stored. */
    List<StoredRow> takeChanged(long generation, Docs docs) {
        List<StoredRow> changed = new ArrayList<>();
        takeChanged(generation, docs, changed, changed);
        return changed;
    }

    /**
     * The rows changed since this was last asked.
     *
     * @param fresh is given those that the table does not have yet
     * @param again is given those that it has
     */
    void takeChanged(long generation, Docs docs, List<StoredRow> fresh, List<StoredRow> again) {
        rows.forEach((key, row) -> {
            if (row.changed()) {
                S value = row.row();
                String doc = value == null ? null : folded.write(value, docs);
                String path = folded.shape().unitPath(value == null ? row.removed() : value);
                (row.stored() ? again : fresh)
                        .add(new StoredRow(folded.name(), generation, key, doc, path, row.position()));
                row.written();
            }
        });
    }
}
