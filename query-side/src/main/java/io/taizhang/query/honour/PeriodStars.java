package io.taizhang.query.honour;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stars of a period.
 *
 * @param byStars households by how many stars they have
 * @param households all together
 */
public record PeriodStars(String period, SortedMap<Integer, Long> byStars, long households) {

    static PeriodStars none(String period) {
        return new PeriodStars(period, Collections.emptySortedMap(), 0);
    }

    PeriodStars plus(int stars, long more) {
        SortedMap<Integer, Long> next = new TreeMap<>(byStars);
        next.merge(stars, more, (old, added) -> old + added == 0 ? null : old + added);
        return new PeriodStars(period, Collections.unmodifiableSortedMap(next), households + more);
    }

    long of(int stars) {
        return byStars.getOrDefault(stars, 0L);
    }
}
