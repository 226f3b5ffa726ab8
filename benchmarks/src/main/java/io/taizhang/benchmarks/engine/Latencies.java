package io.taizhang.benchmarks.engine;

import java.util.Arrays;
import java.util.List;

/**
 * @param perSecond commands answered per second
 * @param p50Millis half of the commands were answered within this
 * @param p99Millis 99 of 100 were
 */
record Latencies(double perSecond, double p50Millis, double p99Millis) {

    static Latencies of(List<long[]> latencies, long tookNanos) {
        long[] sorted =
                latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Latencies(
                sorted.length * 1e9 / tookNanos,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    /** The run with the median throughput. */
    static Latencies median(List<Latencies> runs) {
        return runs.stream()
                .sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond()))
                .toList()
                .get(runs.size() / 2);
    }
}
