package io.taizhang.query.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.taizhang.api.activity.Output;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of outputs, each kind in each of its units, on the wire as {@code {"RUBBISH": {"TONNE": 4800, "TRUCKLOAD": 759}}}.
 * Units are never added to one another; a sum of nought is left out.
 */
public record Outputs(@JsonValue SortedMap<OutputKind, SortedMap<OutputUnit, BigDecimal>> sums) {
    static final Outputs NONE = new Outputs(new TreeMap<>());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Outputs {
        sums = Collections.unmodifiableSortedMap(sums);
    }

    public BigDecimal of(OutputKind what, OutputUnit unit) {
        return sums.getOrDefault(what, Collections.emptySortedMap()).getOrDefault(unit, BigDecimal.ZERO);
    }

    boolean isNone() {
        return sums.isEmpty();
    }

    /** @param sign 1, or -1 to take them off */
    Outputs plus(int sign, List<Output> outputs) {
        Outputs next = this;
        for (Output output : outputs) {
            BigDecimal more = sign < 0 ? output.quantity().negate() : output.quantity();
            next = next.with(
                    output.what(),
                    output.unit(),
                    next.of(output.what(), output.unit()).add(more));
        }
        return next;
    }

    private Outputs with(OutputKind what, OutputUnit unit, BigDecimal sum) {
        SortedMap<OutputUnit, BigDecimal> ofKind = new TreeMap<>(sums.getOrDefault(what, Collections.emptySortedMap()));
        if (sum.signum() == 0) {
            ofKind.remove(unit);
        } else {
            ofKind.put(unit, plain(sum));
        }
        SortedMap<OutputKind, SortedMap<OutputUnit, BigDecimal>> next = new TreeMap<>(sums);
        if (ofKind.isEmpty()) {
            next.remove(what);
        } else {
            next.put(what, ofKind);
        }
        return new Outputs(next);
    }

    /** Equal sums are written alike, whatever they went through. */
    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
