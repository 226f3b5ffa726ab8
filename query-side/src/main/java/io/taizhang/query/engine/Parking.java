package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one view that stand still because a fact could not be folded into them, and the facts that were taken out
 * of a row's fold. Not for use by several threads.
 */
final class Parking {
    /** Where the fold cannot even say which row a fact touches, this stands for the row: {@code @48213}. */
    static final String UNKNOWN_ROW = "@";

    private static final int LONGEST_CAUSE = 500;

    private final Set<String> keys = new HashSet<>();
    private final Map<String, Set<Long>> skipped = new HashMap<>();
    private final List<Parked> fresh = new ArrayList<>();

    /** @param cause of the failure; it never holds personal data in the clear, since folds see sealed values only */
    record Parked(String key, long fromPosition, String cause) {}

    static String unknownRow(long position) {
        return UNKNOWN_ROW + position;
    }

    void alreadyParked(String key) {
        keys.add(key);
    }

    void skip(String key, long position) {
        skipped.computeIfAbsent(key, unseen -> new HashSet<>()).add(position);
    }

    boolean leavesOut(String key, Fact fact) {
        return !keys.isEmpty() && keys.contains(key)
                || !skipped.isEmpty() && skipped.getOrDefault(key, Set.of()).contains(fact.position());
    }

    void park(String key, Fact fact, RuntimeException cause) {
        keys.add(key);
        String said = cause.getClass().getSimpleName() + " at " + fact.type() + ": " + cause.getMessage();
        String shortened = said.length() > LONGEST_CAUSE ? said.substring(0, LONGEST_CAUSE) : said;
        fresh.add(new Parked(key, fact.position(), shortened.replace('\u0000', ' ')));
    }

    /** Takes over what was parked elsewhere, less what is to be skipped. */
    void adopt(List<Parked> parked) {
        for (Parked row : parked) {
            boolean leftOut = skipped.getOrDefault(row.key(), Set.of()).contains(row.fromPosition());
            if (!leftOut && keys.add(row.key())) {
                fresh.add(row);
            }
        }
    }

    /** What was parked since this was last asked. */
    List<Parked> takeFresh() {
        List<Parked> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}
