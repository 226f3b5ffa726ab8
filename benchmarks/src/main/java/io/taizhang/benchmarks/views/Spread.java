package io.taizhang.benchmarks.views;

import java.util.Arrays;

/** Many measured values, in ascending order. */
final class Spread {
    private final double[] values;

    private Spread(double[] values) {
        this.values = values;
    }

    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    int count() {
        return values.length;
    }

    /** The value that this share of all does not exceed; 0 where nothing was measured. */
    double at(double share) {
        return values.length == 0 ? 0 : values[(int) Math.min(values.length - 1L, (long) (values.length * share))];
    }

    double max() {
        return at(1);
    }
}
