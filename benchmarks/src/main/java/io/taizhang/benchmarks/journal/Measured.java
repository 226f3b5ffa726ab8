package io.taizhang.benchmarks.journal;

import io.taizhang.benchmarks.views.Machine;
import io.taizhang.benchmarks.views.Spread;
import java.util.function.IntConsumer;

/** Asks the same kind of question many times and prints how long the answers took. */
final class Measured {
    private Measured() {}

    /** @param question is given the number of the ask, so that each may ask for something else */
    static Spread of(String what, int asks, IntConsumer question) {
        double[] millis = new double[asks];
        for (int ask = 0; ask < asks; ask++) {
            long begun = System.nanoTime();
            question.accept(ask);
            millis[ask] = (System.nanoTime() - begun) / 1e6;
        }
        Spread spread = Spread.of(millis);
        System.out.printf(
                "%-78s %4d asks  p50 %8.1f ms  worst %8.1f ms  %s%n",
                what, spread.count(), spread.at(0.5), spread.max(), Machine.state());
        return spread;
    }
}
