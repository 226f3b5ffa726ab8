package io.taizhang.query.fold;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums by kind, on the wire as {@code {"ROAD": 17}}. A kind whose sum is zero is left out, so that equal tallies are equal
 * whatever they went through.
 *
 * @param <K> the kinds
 */
public record Tally<K extends Enum<K>>(@JsonValue SortedMap<K, Long> sums) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Tally {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    public static <K extends Enum<K>> Tally<K> none() {
        return new Tally<K>(new TreeMap<K, Long>());
    }

    public long of(K kind) {
        return sums.getOrDefault(kind, 0L);
    }

    public long total() {
        long total = 0;
        for (long sum : sums.values()) {
            total = Math.addExact(total, sum);
        }
        return total;
    }

    public Tally<K> plus(K kind, long more) {
        SortedMap<K, Long> next = new TreeMap<>(sums);
        long sum = Math.addExact(of(kind), more);
        if (sum == 0) {
            next.remove(kind);
        } else {
            next.put(kind, sum);
        }
        return new Tally<>(next);
    }

    public Tally<K> minus(K kind, long less) {
        return plus(kind, Math.negateExact(less));
    }
}
