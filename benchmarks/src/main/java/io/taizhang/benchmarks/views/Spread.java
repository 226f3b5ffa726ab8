package io.taizhang.benchmarks.views;

import java.util.Arrays;

/** Many measured values, in ascending order. */
public final class Spread {
    private final double[] values;

    private Spread(double[] values) {
        this.values = values;
    }

    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    public int count() {
        return values.length;
    }

    /** The value that this share of all does not exceed; 0 where nothing was measured. */
    public double at(double share) {
        return values.length == 0 ? 0 : values[(int) Math.min(values.length - 1L, (long) (values.length * share))];
    }

    public double max() {
        return at(1);
    }
}
